# The lock whose owner did not survive
#
# Made by Forklore from orphaned-lock.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 orphaned-lock.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 22: mutex m
balance = 0                                                             # 23: int balance = 0


def main():                                                             # 25: thread main
    global balance, child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 26: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 27: fork child
    if child == 0:
        with waits(3, 0): m.acquire()                                   # 28: lock m
        with step(4): value = balance + 1                               # 29: balance = balance + 1
        with step(5): balance = value                                   #     ... and stored
        with step(6): m.release()                                       # 30: unlock m
        with leaves(7): sys.exit(0)                                     # 31: exit 0
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 32: wait child
    with leaves(9): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 34: thread worker
    global balance
    begins(1)
    with waits(10, 0): m.acquire()                                      # 35: lock m
    with step(11): value = balance + 1                                  # 36: balance = balance + 1
    with step(12): balance = value                                      #     ... and stored
    with step(13): m.release()                                          # 37: unlock m


if __name__ == "__main__":
    main()
