# An empty buffer has nothing to copy
#
# Made by Forklore from printed-once.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 printed-once.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, calls, child_waits, forks, leaves, step

# The memory of the process. fork() copies all of it, just as it is at that instant.


def main():                                                             # 17: thread main
    global child
    begins(0)
    with calls(1): print("A\n", end="")                                 # 18: print "A\n"
    with calls(2): sys.stdout.flush()                                   # 19: flush
    with forks(3) as made: child = made.pid = os.fork()                 # 20: fork child
    if child == 0:
        with leaves(4): sys.exit(0)                                     # 21: exit 0
    with child_waits(5) as ended: ended(*os.waitpid(child, 0))          # 22: wait child
    with leaves(6): sys.exit(0)                                         # the end of main: as exit(0)


if __name__ == "__main__":
    main()
