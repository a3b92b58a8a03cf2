# A threading.Lock can be broken open, and that is no help
#
# Made by Forklore from threading-lock-in-the-child.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 threading-lock-in-the-child.py
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
left = 1                                                                # 21: int left = 1
right = 0                                                               # 22: int right = 0
taken = 0                                                               # 23: int taken = 0


def main():                                                             # 25: thread main
    global child, taken, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 26: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 27: fork child
    if child == 0:
        with waits(3, 0): taken = 0 if m.acquire(False) else errno.EBUSY  # 28: lock m try into taken
        with step(4): decided = taken                                   # 29: if taken
        if decided:
            with step(5): m.release()                                   # 30: unlock m
            with waits(6, 0): m.acquire()                               # 31: lock m
        with step(7): decided = left + right == 1                       # 32: if left + right == 1
        if decided:
            with leaves(8): sys.exit(0)                                 # 33: exit 0
        with leaves(9): sys.exit(1)                                     # 34: exit 1
    with child_waits(10) as ended: ended(*os.waitpid(child, 0))         # 35: wait child
    with leaves(11): sys.exit(0)                                        # the end of main: as exit(0)


def worker():                                                           # 37: thread worker
    global left, right
    begins(1)
    with waits(12, 0): m.acquire()                                      # 38: lock m
    with step(13): left = 0                                             # 39: left = 0
    with step(14): right = 1                                            # 40: right = 1
    with step(15): m.release()                                          # 41: unlock m


if __name__ == "__main__":
    main()
