# Taken by somebody, and nobody knows by whom
#
# Made by Forklore from semaphore-of-a-ghost.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 semaphore-of-a-ghost.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
permit = threading.Semaphore(1)                                         # 21: semaphore permit
balance = 0                                                             # 22: int balance = 0


def main():                                                             # 24: thread main
    global balance, child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 25: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 26: fork child
    if child == 0:
        with waits(3, 0): permit.acquire()                              # 27: acquire permit
        with step(4): value = balance + 1                               # 28: balance = balance + 1
        with step(5): balance = value                                   #     ... and stored
        with step(6): permit.release()                                  # 29: release permit
        with leaves(7): os._exit(0)                                     # 30: _exit 0
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 31: wait child
    with leaves(9): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 33: thread worker
    global balance
    begins(1)
    with waits(10, 0): permit.acquire()                                 # 34: acquire permit
    with step(11): value = balance + 1                                  # 35: balance = balance + 1
    with step(12): balance = value                                      #     ... and stored
    with step(13): permit.release()                                     # 36: release permit


if __name__ == "__main__":
    main()
