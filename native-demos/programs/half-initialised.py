# Begun once, finished never
#
# Made by Forklore from half-initialised.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 half-initialised.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits, Once

# The memory of the process. fork() copies all of it, just as it is at that instant.
built = Once()                                                          # 21: once built
table = 0                                                               # 22: int table = 0


def main():                                                             # 24: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 25: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 26: fork child
    if child == 0:
        with waits(3, 0): built.run(initialise_built)                   # 27: once built
        with leaves(4): os._exit(table)                                 # 29: _exit table
    with child_waits(5) as ended: ended(*os.waitpid(child, 0))          # 30: wait child
    with leaves(6): sys.exit(0)                                         # the end of main: as exit(0)


def initialise_built():                                                 # 27: once built
    global table
    with step(7): value = table + 1                                     # 28: table = table + 1
    with step(8): table = value                                         #     ... and stored


def worker():                                                           # 32: thread worker
    begins(1)
    with waits(9, 0): built.run(initialise_built_2)                     # 33: once built


def initialise_built_2():                                               # 33: once built
    global table
    with step(10): value = table + 1                                    # 34: table = table + 1
    with step(11): table = value                                        #     ... and stored


if __name__ == "__main__":
    main()
