# Who waits for whom
#
# Made by Forklore from family-tree.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 family-tree.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step

# The memory of the process. fork() copies all of it, just as it is at that instant.
first = 0                                                               # 20: int first = 0
second = 0                                                              # 21: int second = 0
third = 0                                                               # 22: int third = 0


def main():                                                             # 24: thread main
    global elder, first, grandchild, second, third, younger
    begins(0)
    with forks(1) as made: elder = made.pid = os.fork()                 # 25: fork elder
    if elder == 0:
        with forks(2) as made: grandchild = made.pid = os.fork()        # 26: fork grandchild
        if grandchild == 0:
            with leaves(3): os._exit(3)                                 # 27: _exit 3
        with leaves(4): os._exit(1)                                     # 28: _exit 1
    with forks(5) as made: younger = made.pid = os.fork()               # 29: fork younger
    if younger == 0:
        with leaves(6): os._exit(2)                                     # 30: _exit 2
    with child_waits(7) as ended: ended(*os.waitpid(-1, 0))             # 31: wait any into first
    first = ended.code
    with child_waits(8) as ended: ended(*os.waitpid(-1, 0))             # 32: wait any into second
    second = ended.code
    with child_waits(9) as ended: ended(*os.waitpid(-1, 0))             # 33: wait any into third
    third = ended.code
    with step(10): decided = third == -1                                # 34: if third == -1
    if decided:
        with leaves(11): sys.exit(first * 10 + second)                  # 35: exit first * 10 + second
    with leaves(12): sys.exit(99)                                       # 36: exit 99


if __name__ == "__main__":
    main()
