# Taking the handlers' locks before the fork: the parent deadlocks
#
# Made by Forklore from logging-lock-second-try.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 logging-lock-second-try.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
outer = threading.Lock()                                                # 21: mutex outer
inner = threading.Lock()                                                # 22: mutex inner


def main():                                                             # 24: thread main
    global child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(before=prepare, after_in_parent=in_parent, after_in_child=in_child)  # 25: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(2): worker_thread.start()                                 # 35: start worker
    with forks(3) as made: child = made.pid = os.fork()                 # 36: fork child
    if child == 0:
        with leaves(4): os._exit(0)                                     # 37: _exit 0
    with child_waits(5) as ended: ended(*os.waitpid(child, 0))          # 38: wait child
    with leaves(6): sys.exit(0)                                         # the end of main: as exit(0)


def prepare():                                                          # 25: atfork
    with waits(7, 1): inner.acquire()                                   # 27: lock inner
    with waits(8, 0): outer.acquire()                                   # 28: lock outer


def in_parent():                                                        # 25: atfork
    with step(9): outer.release()                                       # 30: unlock outer
    with step(10): inner.release()                                      # 31: unlock inner


def in_child():                                                         # 25: atfork
    with step(11): outer.release()                                      # 33: unlock outer
    with step(12): inner.release()                                      # 34: unlock inner


def worker():                                                           # 40: thread worker
    begins(1)
    with waits(13, 0): outer.acquire()                                  # 41: lock outer
    with waits(14, 1): inner.acquire()                                  # 42: lock inner
    with step(15): inner.release()                                      # 43: unlock inner
    with step(16): outer.release()                                      # 44: unlock outer


if __name__ == "__main__":
    main()
