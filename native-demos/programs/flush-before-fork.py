# Flush everything, fork, and leave by _exit
#
# Made by Forklore from flush-before-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 flush-before-fork.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, calls, child_waits, forks, leaves, step, stream

# The memory of the process. fork() copies all of it, just as it is at that instant.
report = stream(0, "report")                                            # 17: stream report


def main():                                                             # 19: thread main
    global child
    begins(0)
    with calls(1): print("row\n", end="", file=report)                  # 20: print "row\n" to report
    with calls(2): report.flush()                                       # 21: flush report
    with forks(3) as made: child = made.pid = os.fork()                 # 22: fork child
    if child == 0:
        with leaves(4): os._exit(0)                                     # 23: _exit 0
    with child_waits(5) as ended: ended(*os.waitpid(child, 0))          # 24: wait child
    with leaves(6): sys.exit(0)                                         # the end of main: as exit(0)


if __name__ == "__main__":
    main()
