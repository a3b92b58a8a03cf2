# Fork with empty hands
#
# Made by Forklore from release-before-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 release-before-fork.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, joins, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 16: mutex m
balance = 0                                                             # 17: int balance = 0


def deposit():                                                          # 19: function deposit
    global balance
    with waits(1, 0): m.acquire()                                       # 20: lock m
    with step(2): value = balance + 1                                   # 21: balance = balance + 1
    with step(3): balance = value                                       #     ... and stored
    with step(4): m.release()                                           # 22: unlock m


def main():                                                             # 24: thread main
    global child, worker_thread
    begins(0)
    with step(5): os.register_at_fork(before=prepare)                   # 25: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(6): worker_thread.start()                                 # 28: start worker
    deposit()                                                           # 29: deposit()
    with forks(7) as made: child = made.pid = os.fork()                 # 30: fork child
    if child == 0:
        deposit()                                                       # 31: deposit()
        with leaves(8): os._exit(0)                                     # 32: _exit 0
    with child_waits(9) as ended: ended(*os.waitpid(child, 0))          # 33: wait child
    with leaves(10): sys.exit(0)                                        # the end of main: as exit(0)


def prepare():                                                          # 25: atfork
    with joins(11, 1): worker_thread.join()                             # 27: join worker


def worker():                                                           # 35: thread worker
    begins(1)
    deposit()                                                           # 36: deposit()


if __name__ == "__main__":
    main()
