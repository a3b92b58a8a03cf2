# A C extension forks without asking Python
#
# Made by Forklore from fork-from-an-extension.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 fork-from-an-extension.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
gil = threading.Lock()                                                  # 20: mutex gil


def main():                                                             # 22: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 23: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 25: fork child
    if child == 0:
        with waits(3, 0): gil.acquire()                                 # 27: lock gil
        with step(4): gil.release()                                     # 28: unlock gil
        with leaves(5): sys.exit(0)                                     # 29: exit 0
    with child_waits(6) as ended: ended(*os.waitpid(child, 0))          # 30: wait child
    with leaves(7): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 32: thread worker
    begins(1)
    with waits(8, 0): gil.acquire()                                     # 33: lock gil
    with step(9): pass                                                  # 34: work
    with step(10): gil.release()                                        # 35: unlock gil


if __name__ == "__main__":
    main()
