# The fork that never returns
#
# Made by Forklore from handlers-in-the-wrong-order.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 handlers-in-the-wrong-order.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
cache = threading.Lock()                                                # 22: mutex cache
log = threading.Lock()                                                  # 23: mutex log


def main():                                                             # 25: thread main
    global child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(before=prepare, after_in_parent=in_parent, after_in_child=in_child)  # 26: atfork
    with step(2): os.register_at_fork(before=prepare_2, after_in_parent=in_parent_2, after_in_child=in_child_2)  # 33: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(3): worker_thread.start()                                 # 40: start worker
    with forks(4) as made: child = made.pid = os.fork()                 # 41: fork child
    if child == 0:
        with leaves(5): os._exit(0)                                     # 42: _exit 0
    with child_waits(6) as ended: ended(*os.waitpid(child, 0))          # 43: wait child
    with leaves(7): sys.exit(0)                                         # the end of main: as exit(0)


def prepare():                                                          # 26: atfork
    with waits(8, 0): cache.acquire()                                   # 28: lock cache


def in_parent():                                                        # 26: atfork
    with step(9): cache.release()                                       # 30: unlock cache


def in_child():                                                         # 26: atfork
    with step(10): cache.release()                                      # 32: unlock cache


def prepare_2():                                                        # 33: atfork
    with waits(11, 1): log.acquire()                                    # 35: lock log


def in_parent_2():                                                      # 33: atfork
    with step(12): log.release()                                        # 37: unlock log


def in_child_2():                                                       # 33: atfork
    with step(13): log.release()                                        # 39: unlock log


def worker():                                                           # 45: thread worker
    begins(1)
    with waits(14, 0): cache.acquire()                                  # 46: lock cache
    with waits(15, 1): log.acquire()                                    # 47: lock log
    with step(16): log.release()                                        # 48: unlock log
    with step(17): cache.release()                                      # 49: unlock cache


if __name__ == "__main__":
    main()
