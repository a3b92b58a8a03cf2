# A lock that a fork does not copy
#
# Made by Forklore from lock-in-shared-memory.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 lock-in-shared-memory.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import multiprocessing
import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits, shared_int

# The memory of the process. fork() copies all of it, just as it is at that instant.
guard = multiprocessing.get_context("fork").Lock()                      # 18: mutex guard
total = shared_int(0)                                                   # 19: shared int total = 0


def main():                                                             # 21: thread main
    global child
    begins(0)
    with forks(1) as made: child = made.pid = os.fork()                 # 22: fork child
    if child == 0:
        with waits(2, 0): guard.acquire()                               # 23: lock guard
        with step(3): value = total.value + 1                           # 24: total = total + 1
        with step(4): total.value = value                               #     ... and stored
        with step(5): guard.release()                                   # 25: unlock guard
        with leaves(6): os._exit(0)                                     # 26: _exit 0
    with waits(7, 0): guard.acquire()                                   # 27: lock guard
    with step(8): value = total.value + 1                               # 28: total = total + 1
    with step(9): total.value = value                                   #     ... and stored
    with step(10): guard.release()                                      # 29: unlock guard
    with child_waits(11) as ended: ended(*os.waitpid(child, 0))         # 30: wait child
    with leaves(12): sys.exit(total.value)                              # 31: exit total


if __name__ == "__main__":
    main()
