# The callback failed, and Python forked all the same
#
# Made by Forklore from callback-that-fails.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 callback-that-fails.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import errno
import os
import sys
import threading

from forklore import begins, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 20: mutex m
late = 0                                                                # 21: int late = 0
left = 1                                                                # 22: int left = 1
right = 0                                                               # 23: int right = 0


def main():                                                             # 25: thread main
    global child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(before=prepare, after_in_parent=in_parent, after_in_child=in_child)  # 26: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(2): worker_thread.start()                                 # 34: start worker
    with forks(3) as made: child = made.pid = os.fork()                 # 35: fork child
    if child == 0:
        with leaves(4): os._exit(0)                                     # 36: _exit 0
    with waits(5, 0): m.acquire()                                       # 37: lock m
    with step(6): decided = left + right != 1                           # 38: if left + right != 1
    if decided:
        with leaves(7): os._exit(1)                                     # 39: _exit 1
    with leaves(8): os._exit(0)                                         # 40: _exit 0


def prepare():                                                          # 26: atfork
    global late
    with waits(9, 0): late = 0 if m.acquire(timeout=0.02) else errno.ETIMEDOUT  # 28: lock m timeout into late


def in_parent():                                                        # 26: atfork
    with step(10): m.release()                                          # 31: unlock m


def in_child():                                                         # 26: atfork
    with step(11): m.release()                                          # 33: unlock m


def worker():                                                           # 42: thread worker
    global left, right
    begins(1)
    with waits(12, 0): m.acquire()                                      # 43: lock m
    with step(13): left = 0                                             # 44: left = 0
    with step(14): right = 1                                            # 45: right = 1
    with step(15): m.release()                                          # 46: unlock m


if __name__ == "__main__":
    main()
