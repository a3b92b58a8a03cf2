# The lock that the forking thread holds itself
#
# Made by Forklore from my-own-lock.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 my-own-lock.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 20: mutex m
balance = 0                                                             # 21: int balance = 0


def deposit():                                                          # 23: function deposit
    global balance
    with waits(1, 0): m.acquire()                                       # 24: lock m
    with step(2): value = balance + 1                                   # 25: balance = balance + 1
    with step(3): balance = value                                       #     ... and stored
    with step(4): m.release()                                           # 26: unlock m


def main():                                                             # 28: thread main
    global child
    begins(0)
    with waits(5, 0): m.acquire()                                       # 29: lock m
    with forks(6) as made: child = made.pid = os.fork()                 # 30: fork child
    if child == 0:
        deposit()                                                       # 31: deposit()
        with leaves(7): os._exit(0)                                     # 32: _exit 0
    with step(8): m.release()                                           # 33: unlock m
    with child_waits(9) as ended: ended(*os.waitpid(child, 0))          # 34: wait child
    with leaves(10): sys.exit(0)                                        # the end of main: as exit(0)


if __name__ == "__main__":
    main()
