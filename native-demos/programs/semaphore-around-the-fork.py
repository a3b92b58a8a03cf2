# The one pattern that POSIX allows
#
# Made by Forklore from semaphore-around-the-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 semaphore-around-the-fork.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
permit = threading.Semaphore(1)                                         # 19: semaphore permit
left = 1                                                                # 20: int left = 1
right = 0                                                               # 21: int right = 0


def main():                                                             # 23: thread main
    global child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(before=prepare, after_in_parent=in_parent, after_in_child=in_child)  # 24: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(2): worker_thread.start()                                 # 31: start worker
    with forks(3) as made: child = made.pid = os.fork()                 # 32: fork child
    if child == 0:
        with step(4): decided = left + right == 1                       # 33: if left + right == 1
        if decided:
            with leaves(5): os._exit(0)                                 # 34: _exit 0
        with leaves(6): os._exit(1)                                     # 35: _exit 1
    with child_waits(7) as ended: ended(*os.waitpid(child, 0))          # 36: wait child
    with leaves(8): sys.exit(0)                                         # the end of main: as exit(0)


def prepare():                                                          # 24: atfork
    with waits(9, 0): permit.acquire()                                  # 26: acquire permit


def in_parent():                                                        # 24: atfork
    with step(10): permit.release()                                     # 28: release permit


def in_child():                                                         # 24: atfork
    with step(11): permit.release()                                     # 30: release permit


def worker():                                                           # 38: thread worker
    global left, right
    begins(1)
    with waits(12, 0): permit.acquire()                                 # 39: acquire permit
    with step(13): left = 0                                             # 40: left = 0
    with step(14): right = 1                                            # 41: right = 1
    with step(15): permit.release()                                     # 42: release permit


if __name__ == "__main__":
    main()
