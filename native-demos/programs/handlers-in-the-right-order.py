# Handlers that take the locks as everybody does
#
# Made by Forklore from handlers-in-the-right-order.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 handlers-in-the-right-order.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
cache = threading.Lock()                                                # 17: mutex cache
log = threading.Lock()                                                  # 18: mutex log


def main():                                                             # 20: thread main
    global child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(before=prepare, after_in_parent=in_parent, after_in_child=in_child)  # 21: atfork
    with step(2): os.register_at_fork(before=prepare_2, after_in_parent=in_parent_2, after_in_child=in_child_2)  # 28: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(3): worker_thread.start()                                 # 35: start worker
    with forks(4) as made: child = made.pid = os.fork()                 # 36: fork child
    if child == 0:
        with waits(5, 0): cache.acquire()                               # 37: lock cache
        with waits(6, 1): log.acquire()                                 # 38: lock log
        with leaves(7): os._exit(0)                                     # 39: _exit 0
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 40: wait child
    with leaves(9): sys.exit(0)                                         # the end of main: as exit(0)


def prepare():                                                          # 21: atfork
    with waits(10, 1): log.acquire()                                    # 23: lock log


def in_parent():                                                        # 21: atfork
    with step(11): log.release()                                        # 25: unlock log


def in_child():                                                         # 21: atfork
    with step(12): log.release()                                        # 27: unlock log


def prepare_2():                                                        # 28: atfork
    with waits(13, 0): cache.acquire()                                  # 30: lock cache


def in_parent_2():                                                      # 28: atfork
    with step(14): cache.release()                                      # 32: unlock cache


def in_child_2():                                                       # 28: atfork
    with step(15): cache.release()                                      # 34: unlock cache


def worker():                                                           # 42: thread worker
    begins(1)
    with waits(16, 0): cache.acquire()                                  # 43: lock cache
    with waits(17, 1): log.acquire()                                    # 44: lock log
    with step(18): log.release()                                        # 45: unlock log
    with step(19): cache.release()                                      # 46: unlock cache


if __name__ == "__main__":
    main()
