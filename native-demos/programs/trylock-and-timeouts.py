# What a careful child can do
#
# Made by Forklore from trylock-and-timeouts.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 trylock-and-timeouts.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import errno
import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 20: mutex m
balance = 0                                                             # 21: int balance = 0
refused = 0                                                             # 22: int refused = 0


def main():                                                             # 24: thread main
    global balance, child, refused, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 25: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 26: fork child
    if child == 0:
        with waits(3, 0): refused = 0 if m.acquire(timeout=0.02) else errno.ETIMEDOUT  # 27: lock m timeout into refused
        with step(4): decided = refused == 0                            # 28: if refused == 0
        if decided:
            with step(5): value = balance + 1                           # 29: balance = balance + 1
            with step(6): balance = value                               #     ... and stored
            with step(7): m.release()                                   # 30: unlock m
            with leaves(8): os._exit(0)                                 # 31: _exit 0
        with leaves(9): os._exit(1)                                     # 32: _exit 1
    with child_waits(10) as ended: ended(*os.waitpid(child, 0))         # 33: wait child
    with leaves(11): sys.exit(0)                                        # the end of main: as exit(0)


def worker():                                                           # 35: thread worker
    global balance
    begins(1)
    with waits(12, 0): m.acquire()                                      # 36: lock m
    with step(13): value = balance + 1                                  # 37: balance = balance + 1
    with step(14): balance = value                                      #     ... and stored
    with step(15): m.release()                                          # 38: unlock m


if __name__ == "__main__":
    main()
