# The lock of logging, before and after it was repaired
#
# Made by Forklore from logging-lock.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 logging-lock.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import logging
import os
import sys
import threading

from forklore import begins, calls, child_waits, forks, leaves, step, direct_logger

# The memory of the process. fork() copies all of it, just as it is at that instant.
logger = direct_logger()


def main():                                                             # 21: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 22: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 23: fork child
    if child == 0:
        with calls(3): logger.warning("child\n")                        # 24: log("child\n")
        with leaves(4): os._exit(0)                                     # 25: _exit 0
    with child_waits(5) as ended: ended(*os.waitpid(child, 0))          # 26: wait child
    with leaves(6): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 28: thread worker
    begins(1)
    with calls(7): logger.warning("worker\n")                           # 29: log("worker\n")


if __name__ == "__main__":
    main()
