# Each child gets a seed of its own
#
# Made by Forklore from seed-in-the-child.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 seed-in-the-child.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step

# The memory of the process. fork() copies all of it, just as it is at that instant.
state = 1                                                               # 17: int state = 1


def main():                                                             # 19: thread main
    global first, second, state
    begins(0)
    with forks(1) as made: first = made.pid = os.fork()                 # 20: fork first
    if first == 0:
        with step(2): value = state + 1                                 # 21: state = state + 1
        with step(3): state = value                                     #     ... and stored
        with step(4): value = state * 5 + 1                             # 22: state = state * 5 + 1
        with step(5): state = value                                     #     ... and stored
        with leaves(6): sys.exit(state)                                 # 23: exit state
    with forks(7) as made: second = made.pid = os.fork()                # 24: fork second
    if second == 0:
        with step(8): value = state + 2                                 # 25: state = state + 2
        with step(9): state = value                                     #     ... and stored
        with step(10): value = state * 5 + 1                            # 26: state = state * 5 + 1
        with step(11): state = value                                    #     ... and stored
        with leaves(12): sys.exit(state)                                # 27: exit state
    with child_waits(13) as ended: ended(*os.waitpid(first, 0))         # 28: wait first
    with child_waits(14) as ended: ended(*os.waitpid(second, 0))        # 29: wait second
    with leaves(15): sys.exit(0)                                        # the end of main: as exit(0)


if __name__ == "__main__":
    main()
