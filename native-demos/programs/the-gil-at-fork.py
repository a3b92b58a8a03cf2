# os.fork holds the interpreter lock, and that is why it works at all
#
# Made by Forklore from the-gil-at-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 the-gil-at-fork.py
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
objects = 0                                                             # 21: int objects = 0


def main():                                                             # 23: thread main
    global child, gil, objects, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 24: start worker
    with waits(2, 0): gil.acquire()                                     # 25: lock gil
    with forks(3) as made: child = made.pid = os.fork()                 # 26: fork child
    if child == 0:
        with step(4): value = objects + 1                               # 27: objects = objects + 1
        with step(5): objects = value                                   #     ... and stored
        with step(6): gil = threading.Lock()                            # 28: reinit gil
        with waits(7, 0): gil.acquire()                                 # 29: lock gil
        with leaves(8): sys.exit(objects)                               # 30: exit objects
    with step(9): gil.release()                                         # 31: unlock gil
    with child_waits(10) as ended: ended(*os.waitpid(child, 0))         # 32: wait child
    with leaves(11): sys.exit(0)                                        # the end of main: as exit(0)


def worker():                                                           # 34: thread worker
    global objects
    begins(1)
    with waits(12, 0): gil.acquire()                                    # 35: lock gil
    with step(13): objects = 0                                          # 36: objects = 0
    with step(14): gil.release()                                        # 37: unlock gil


if __name__ == "__main__":
    main()
