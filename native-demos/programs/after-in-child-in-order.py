# What is used is registered before its users
#
# Made by Forklore from after-in-child-in-order.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 after-in-child-in-order.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
log_lock_of_library = threading.Lock()                                  # 17: mutex log_lock_of_library


def main():                                                             # 19: thread main
    global child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(after_in_child=in_child)          # 21: atfork
    with step(2): os.register_at_fork(after_in_child=in_child_2)        # 25: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(3): worker_thread.start()                                 # 29: start worker
    with forks(4) as made: child = made.pid = os.fork()                 # 30: fork child
    if child == 0:
        with leaves(5): sys.exit(0)                                     # 31: exit 0
    with child_waits(6) as ended: ended(*os.waitpid(child, 0))          # 32: wait child
    with leaves(7): sys.exit(0)                                         # the end of main: as exit(0)


def in_child():                                                         # 21: atfork
    global log_lock_of_library
    with step(8): log_lock_of_library = threading.Lock()                # 23: reinit log_lock_of_library


def in_child_2():                                                       # 25: atfork
    with waits(9, 0): log_lock_of_library.acquire()                     # 27: lock log_lock_of_library
    with step(10): log_lock_of_library.release()                        # 28: unlock log_lock_of_library


def worker():                                                           # 34: thread worker
    begins(1)
    with waits(11, 0): log_lock_of_library.acquire()                    # 35: lock log_lock_of_library
    with step(12): pass                                                 # 36: work
    with step(13): log_lock_of_library.release()                        # 37: unlock log_lock_of_library


if __name__ == "__main__":
    main()
