# Take it before the fork, make it new after it
#
# Made by Forklore from reinitialise-what-you-hold.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 reinitialise-what-you-hold.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.RLock()                                                   # 18: mutex m
left = 1                                                                # 19: int left = 1
right = 0                                                               # 20: int right = 0


def main():                                                             # 22: thread main
    global child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(before=prepare, after_in_parent=in_parent, after_in_child=in_child)  # 23: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(2): worker_thread.start()                                 # 30: start worker
    with forks(3) as made: child = made.pid = os.fork()                 # 31: fork child
    if child == 0:
        with waits(4, 0): m.acquire()                                   # 32: lock m
        with step(5): decided = left + right == 1                       # 33: if left + right == 1
        if decided:
            with leaves(6): os._exit(0)                                 # 34: _exit 0
        with leaves(7): os._exit(1)                                     # 35: _exit 1
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 36: wait child
    with leaves(9): sys.exit(0)                                         # the end of main: as exit(0)


def prepare():                                                          # 23: atfork
    with waits(10, 0): m.acquire()                                      # 25: lock m


def in_parent():                                                        # 23: atfork
    with step(11): m.release()                                          # 27: unlock m


def in_child():                                                         # 23: atfork
    global m
    with step(12): m = threading.RLock()                                # 29: reinit m


def worker():                                                           # 38: thread worker
    global left, right
    begins(1)
    with waits(13, 0): m.acquire()                                      # 39: lock m
    with step(14): left = 0                                             # 40: left = 0
    with step(15): right = 1                                            # 41: right = 1
    with step(16): m.release()                                          # 42: unlock m


if __name__ == "__main__":
    main()
