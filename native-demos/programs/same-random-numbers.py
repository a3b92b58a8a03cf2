# Two children draw the same random number
#
# Made by Forklore from same-random-numbers.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 same-random-numbers.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step

# The memory of the process. fork() copies all of it, just as it is at that instant.
state = 1                                                               # 19: int state = 1


def main():                                                             # 21: thread main
    global first, second, state
    begins(0)
    with forks(1) as made: first = made.pid = os.fork()                 # 22: fork first
    if first == 0:
        with step(2): value = state * 5 + 1                             # 23: state = state * 5 + 1
        with step(3): state = value                                     #     ... and stored
        with leaves(4): sys.exit(state)                                 # 24: exit state
    with forks(5) as made: second = made.pid = os.fork()                # 25: fork second
    if second == 0:
        with step(6): value = state * 5 + 1                             # 26: state = state * 5 + 1
        with step(7): state = value                                     #     ... and stored
        with leaves(8): sys.exit(state)                                 # 27: exit state
    with child_waits(9) as ended: ended(*os.waitpid(first, 0))          # 28: wait first
    with child_waits(10) as ended: ended(*os.waitpid(second, 0))        # 29: wait second
    with leaves(11): sys.exit(0)                                        # the end of main: as exit(0)


if __name__ == "__main__":
    main()
