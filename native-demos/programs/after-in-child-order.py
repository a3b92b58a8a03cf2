# A callback in the child that uses a lock too early
#
# Made by Forklore from after-in-child-order.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 after-in-child-order.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
log_lock_of_library = threading.Lock()                                  # 20: mutex log_lock_of_library


def main():                                                             # 22: thread main
    global child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(after_in_child=in_child)          # 24: atfork
    with step(2): os.register_at_fork(after_in_child=in_child_2)        # 29: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(3): worker_thread.start()                                 # 32: start worker
    with forks(4) as made: child = made.pid = os.fork()                 # 33: fork child
    if child == 0:
        with leaves(5): sys.exit(0)                                     # 34: exit 0
    with child_waits(6) as ended: ended(*os.waitpid(child, 0))          # 35: wait child
    with leaves(7): sys.exit(0)                                         # the end of main: as exit(0)


def in_child():                                                         # 24: atfork
    with waits(8, 0): log_lock_of_library.acquire()                     # 26: lock log_lock_of_library
    with step(9): log_lock_of_library.release()                         # 27: unlock log_lock_of_library


def in_child_2():                                                       # 29: atfork
    global log_lock_of_library
    with step(10): log_lock_of_library = threading.Lock()               # 31: reinit log_lock_of_library


def worker():                                                           # 37: thread worker
    begins(1)
    with waits(11, 0): log_lock_of_library.acquire()                    # 38: lock log_lock_of_library
    with step(12): pass                                                 # 39: work
    with step(13): log_lock_of_library.release()                        # 40: unlock log_lock_of_library


if __name__ == "__main__":
    main()
