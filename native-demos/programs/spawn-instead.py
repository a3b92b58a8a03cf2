# posix_spawn: no copy, no child that could hang
#
# Made by Forklore from spawn-instead.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 spawn-instead.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, leaves, spawns, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 20: mutex m
balance = 0                                                             # 21: int balance = 0


def main():                                                             # 23: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 24: start worker
    with spawns(2) as made: child = made.pid = os.posix_spawnp("true", ["true"], os.environ)  # 25: spawn child "true"
    with child_waits(3) as ended: ended(*os.waitpid(child, 0))          # 26: wait child
    with leaves(4): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 28: thread worker
    global balance
    begins(1)
    with waits(5, 0): m.acquire()                                       # 29: lock m
    with step(6): value = balance + 1                                   # 30: balance = balance + 1
    with step(7): balance = value                                       #     ... and stored
    with step(8): m.release()                                           # 31: unlock m


if __name__ == "__main__":
    main()
