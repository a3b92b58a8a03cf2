# The child imports what a ghost was importing
#
# Made by Forklore from import-lock.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 import-lock.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, calls, child_waits, forks, leaves, step, offer_slow_module

# The memory of the process. fork() copies all of it, just as it is at that instant.
offer_slow_module()


def main():                                                             # 19: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 20: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 21: fork child
    if child == 0:
        with calls(3): import slow_module                               # 22: import_module()
        with leaves(4): sys.exit(0)                                     # 23: exit 0
    with child_waits(5) as ended: ended(*os.waitpid(child, 0))          # 24: wait child
    with leaves(6): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 26: thread worker
    begins(1)
    with calls(7): import slow_module                                   # 27: import_module()


if __name__ == "__main__":
    main()
