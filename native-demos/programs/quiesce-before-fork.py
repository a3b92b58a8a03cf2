# Stop the threads, fork, start them again
#
# Made by Forklore from quiesce-before-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 quiesce-before-fork.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, joins, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 19: mutex m
balance = 0                                                             # 20: int balance = 0


def main():                                                             # 22: thread main
    global balance, child, worker_again_thread, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 23: start worker
    with joins(2, 1): worker_thread.join()                              # 24: join worker
    with forks(3) as made: child = made.pid = os.fork()                 # 25: fork child
    if child == 0:
        with waits(4, 0): m.acquire()                                   # 26: lock m
        with step(5): value = balance + 1                               # 27: balance = balance + 1
        with step(6): balance = value                                   #     ... and stored
        with step(7): m.release()                                       # 28: unlock m
        with leaves(8): sys.exit(0)                                     # 29: exit 0
    worker_again_thread = threading.Thread(target=worker_again, daemon=True)
    with step(9): worker_again_thread.start()                           # 30: start worker_again
    with child_waits(10) as ended: ended(*os.waitpid(child, 0))         # 31: wait child
    with leaves(11): sys.exit(0)                                        # the end of main: as exit(0)


def worker():                                                           # 33: thread worker
    global balance
    begins(1)
    with waits(12, 0): m.acquire()                                      # 34: lock m
    with step(13): value = balance + 1                                  # 35: balance = balance + 1
    with step(14): balance = value                                      #     ... and stored
    with step(15): m.release()                                          # 36: unlock m


def worker_again():                                                     # 38: thread worker_again
    global balance
    begins(2)
    with waits(16, 0): m.acquire()                                      # 39: lock m
    with step(17): value = balance + 1                                  # 40: balance = balance + 1
    with step(18): balance = value                                      #     ... and stored
    with step(19): m.release()                                          # 41: unlock m


if __name__ == "__main__":
    main()
