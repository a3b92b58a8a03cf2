# A thread that is not itself any more
#
# Made by Forklore from my-own-recursive-lock.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 my-own-recursive-lock.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.RLock()                                                   # 21: mutex m
balance = 0                                                             # 22: int balance = 0


def main():                                                             # 24: thread main
    global balance, child
    begins(0)
    with waits(1, 0): m.acquire()                                       # 25: lock m
    with forks(2) as made: child = made.pid = os.fork()                 # 26: fork child
    if child == 0:
        with waits(3, 0): m.acquire()                                   # 27: lock m
        with step(4): value = balance + 1                               # 28: balance = balance + 1
        with step(5): balance = value                                   #     ... and stored
        with leaves(6): os._exit(0)                                     # 29: _exit 0
    with step(7): m.release()                                           # 30: unlock m
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 31: wait child
    with leaves(9): sys.exit(0)                                         # the end of main: as exit(0)


if __name__ == "__main__":
    main()
