# The child writes the parent's report a second time
#
# Made by Forklore from private-file-flushed-by-the-child.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 private-file-flushed-by-the-child.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, calls, child_waits, forks, leaves, step, stream

# The memory of the process. fork() copies all of it, just as it is at that instant.
report = stream(0, "report")                                            # 20: stream report


def main():                                                             # 22: thread main
    global child
    begins(0)
    with calls(1): print("row\n", end="", file=report)                  # 23: print "row\n" to report
    with forks(2) as made: child = made.pid = os.fork()                 # 24: fork child
    if child == 0:
        with leaves(3): sys.exit(0)                                     # 25: exit 0
    with child_waits(4) as ended: ended(*os.waitpid(child, 0))          # 26: wait child
    with leaves(5): sys.exit(0)                                         # the end of main: as exit(0)


if __name__ == "__main__":
    main()
