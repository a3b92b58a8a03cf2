# One variable, two values
#
# Made by Forklore from memory-is-copied.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 memory-is-copied.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step

# The memory of the process. fork() copies all of it, just as it is at that instant.
count = 5                                                               # 19: int count = 5


def main():                                                             # 21: thread main
    global child, count
    begins(0)
    with forks(1) as made: child = made.pid = os.fork()                 # 22: fork child
    if child == 0:
        with step(2): value = count + 1                                 # 23: count = count + 1
        with step(3): count = value                                     #     ... and stored
        with leaves(4): os._exit(count)                                 # 24: _exit count
    with step(5): value = count + 10                                    # 25: count = count + 10
    with step(6): count = value                                         #     ... and stored
    with child_waits(7) as ended: ended(*os.waitpid(child, 0))          # 26: wait child
    with leaves(8): sys.exit(count)                                     # 27: exit count


if __name__ == "__main__":
    main()
