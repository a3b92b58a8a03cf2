# The daemon thread that never came to its finally
#
# Made by Forklore from daemon-threads-at-exit.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 daemon-threads-at-exit.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, calls, leaves, step, stream

# The memory of the process. fork() copies all of it, just as it is at that instant.
report = stream(0, "report")                                            # 20: stream report


def main():                                                             # 22: thread main
    global daemon_thread
    begins(0)
    daemon_thread = threading.Thread(target=daemon, daemon=True)
    with step(1): daemon_thread.start()                                 # 23: start daemon
    with leaves(2): sys.exit(0)                                         # 24: exit 0


def daemon():                                                           # 26: thread daemon
    begins(1)
    with calls(3): print("begin\n", end="", file=report)                # 27: print "begin\n" to report
    with calls(4): report.flush()                                       # 28: flush report
    with step(5): pass                                                  # 29: work
    with calls(6): print("end\n", end="", file=report)                  # 31: print "end\n" to report
    with calls(7): report.flush()                                       # 32: flush report


if __name__ == "__main__":
    main()
