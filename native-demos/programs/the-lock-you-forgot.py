# One lock is held, the other was forgotten
#
# Made by Forklore from the-lock-you-forgot.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 the-lock-you-forgot.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
cache = threading.Lock()                                                # 21: mutex cache
log = threading.Lock()                                                  # 22: mutex log


def main():                                                             # 24: thread main
    global child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(before=prepare, after_in_parent=in_parent, after_in_child=in_child)  # 25: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(2): worker_thread.start()                                 # 32: start worker
    with forks(3) as made: child = made.pid = os.fork()                 # 33: fork child
    if child == 0:
        with waits(4, 0): cache.acquire()                               # 34: lock cache
        with waits(5, 1): log.acquire()                                 # 35: lock log
        with leaves(6): os._exit(0)                                     # 36: _exit 0
    with child_waits(7) as ended: ended(*os.waitpid(child, 0))          # 37: wait child
    with leaves(8): sys.exit(0)                                         # the end of main: as exit(0)


def prepare():                                                          # 25: atfork
    with waits(9, 0): cache.acquire()                                   # 27: lock cache


def in_parent():                                                        # 25: atfork
    with step(10): cache.release()                                      # 29: unlock cache


def in_child():                                                         # 25: atfork
    with step(11): cache.release()                                      # 31: unlock cache


def worker():                                                           # 39: thread worker
    begins(1)
    with waits(12, 0): cache.acquire()                                  # 40: lock cache
    with step(13): cache.release()                                      # 41: unlock cache
    with waits(14, 1): log.acquire()                                    # 42: lock log
    with step(15): log.release()                                        # 43: unlock log


if __name__ == "__main__":
    main()
