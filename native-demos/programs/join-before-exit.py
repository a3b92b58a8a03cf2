# Ask the thread to end, and wait for it
#
# Made by Forklore from join-before-exit.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 join-before-exit.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, calls, joins, leaves, step, stream

# The memory of the process. fork() copies all of it, just as it is at that instant.
report = stream(0, "report")                                            # 16: stream report


def main():                                                             # 18: thread main
    global helper_thread
    begins(0)
    helper_thread = threading.Thread(target=helper, daemon=True)
    with step(1): helper_thread.start()                                 # 19: start helper
    with joins(2, 1): helper_thread.join()                              # 20: join helper
    with leaves(3): sys.exit(0)                                         # 21: exit 0


def helper():                                                           # 23: thread helper
    begins(1)
    with calls(4): print("begin\n", end="", file=report)                # 24: print "begin\n" to report
    with calls(5): report.flush()                                       # 25: flush report
    with step(6): pass                                                  # 26: work
    with calls(7): print("end\n", end="", file=report)                  # 28: print "end\n" to report
    with calls(8): report.flush()                                       # 29: flush report


if __name__ == "__main__":
    main()
