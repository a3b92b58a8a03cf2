# Fork while there is one thread, then start the others
#
# Made by Forklore from fork-first-thread-later.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 fork-first-thread-later.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 19: mutex m
balance = 0                                                             # 20: int balance = 0


def main():                                                             # 22: thread main
    global balance, child, worker_thread
    begins(0)
    with forks(1) as made: child = made.pid = os.fork()                 # 23: fork child
    if child == 0:
        with waits(2, 0): m.acquire()                                   # 24: lock m
        with step(3): value = balance + 1                               # 25: balance = balance + 1
        with step(4): balance = value                                   #     ... and stored
        with step(5): m.release()                                       # 26: unlock m
        with leaves(6): sys.exit(0)                                     # 27: exit 0
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(7): worker_thread.start()                                 # 28: start worker
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 29: wait child
    with leaves(9): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 31: thread worker
    global balance
    begins(1)
    with waits(10, 0): m.acquire()                                      # 32: lock m
    with step(11): value = balance + 1                                  # 33: balance = balance + 1
    with step(12): balance = value                                      #     ... and stored
    with step(13): m.release()                                          # 34: unlock m


if __name__ == "__main__":
    main()
