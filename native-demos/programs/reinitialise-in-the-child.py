# A new lock in the child
#
# Made by Forklore from reinitialise-in-the-child.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 reinitialise-in-the-child.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 21: mutex m
balance = 0                                                             # 22: int balance = 0


def main():                                                             # 24: thread main
    global balance, child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(after_in_child=in_child)          # 25: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(2): worker_thread.start()                                 # 29: start worker
    with forks(3) as made: child = made.pid = os.fork()                 # 30: fork child
    if child == 0:
        with waits(4, 0): m.acquire()                                   # 31: lock m
        with step(5): value = balance + 1                               # 32: balance = balance + 1
        with step(6): balance = value                                   #     ... and stored
        with step(7): m.release()                                       # 33: unlock m
        with leaves(8): sys.exit(balance)                               # 34: exit balance
    with child_waits(9) as ended: ended(*os.waitpid(child, 0))          # 35: wait child
    with leaves(10): sys.exit(0)                                        # the end of main: as exit(0)


def in_child():                                                         # 25: atfork
    global balance, m
    with step(11): m = threading.Lock()                                 # 27: reinit m
    with step(12): balance = 0                                          # 28: balance = 0


def worker():                                                           # 37: thread worker
    global balance
    begins(1)
    with waits(13, 0): m.acquire()                                      # 38: lock m
    with step(14): value = balance + 1                                  # 39: balance = balance + 1
    with step(15): balance = value                                      #     ... and stored
    with step(16): m.release()                                          # 40: unlock m


if __name__ == "__main__":
    main()
