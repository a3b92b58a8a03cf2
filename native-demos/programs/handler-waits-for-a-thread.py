# A handler that stops the workers first
#
# Made by Forklore from handler-waits-for-a-thread.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 handler-waits-for-a-thread.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, joins, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 22: mutex m
balance = 0                                                             # 23: int balance = 0


def deposit():                                                          # 25: function deposit
    global balance
    with waits(1, 0): m.acquire()                                       # 26: lock m
    with step(2): value = balance + 1                                   # 27: balance = balance + 1
    with step(3): balance = value                                       #     ... and stored
    with step(4): m.release()                                           # 28: unlock m


def main():                                                             # 30: thread main
    global balance, child, worker_thread
    begins(0)
    with step(5): os.register_at_fork(before=prepare)                   # 31: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(6): worker_thread.start()                                 # 34: start worker
    with waits(7, 0): m.acquire()                                       # 35: lock m
    with step(8): value = balance + 1                                   # 36: balance = balance + 1
    with step(9): balance = value                                       #     ... and stored
    with forks(10) as made: child = made.pid = os.fork()                # 37: fork child
    if child == 0:
        with leaves(11): os._exit(0)                                    # 38: _exit 0
    with step(12): m.release()                                          # 39: unlock m
    with child_waits(13) as ended: ended(*os.waitpid(child, 0))         # 40: wait child
    with leaves(14): sys.exit(0)                                        # the end of main: as exit(0)


def prepare():                                                          # 31: atfork
    with joins(15, 1): worker_thread.join()                             # 33: join worker


def worker():                                                           # 42: thread worker
    begins(1)
    deposit()                                                           # 43: deposit()


if __name__ == "__main__":
    main()
