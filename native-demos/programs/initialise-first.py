# Everything ready before anybody starts
#
# Made by Forklore from initialise-first.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 initialise-first.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits, Once

# The memory of the process. fork() copies all of it, just as it is at that instant.
built = Once()                                                          # 15: once built
table = 0                                                               # 16: int table = 0


def main():                                                             # 18: thread main
    global child, worker_thread
    begins(0)
    with waits(1, 0): built.run(initialise_built)                       # 19: once built
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(2): worker_thread.start()                                 # 21: start worker
    with forks(3) as made: child = made.pid = os.fork()                 # 22: fork child
    if child == 0:
        with waits(4, 0): built.run(initialise_built_2)                 # 23: once built
        with leaves(5): os._exit(table)                                 # 25: _exit table
    with child_waits(6) as ended: ended(*os.waitpid(child, 0))          # 26: wait child
    with leaves(7): sys.exit(0)                                         # the end of main: as exit(0)


def initialise_built():                                                 # 19: once built
    global table
    with step(8): value = table + 1                                     # 20: table = table + 1
    with step(9): table = value                                         #     ... and stored


def initialise_built_2():                                               # 23: once built
    global table
    with step(10): value = table + 1                                    # 24: table = table + 1
    with step(11): table = value                                        #     ... and stored


def worker():                                                           # 28: thread worker
    begins(1)
    with waits(12, 0): built.run(initialise_built_3)                    # 29: once built


def initialise_built_3():                                               # 29: once built
    global table
    with step(13): value = table + 1                                    # 30: table = table + 1
    with step(14): table = value                                        #     ... and stored


if __name__ == "__main__":
    main()
