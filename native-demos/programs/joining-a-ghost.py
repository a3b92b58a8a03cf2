# Waiting for a thread that is not here
#
# Made by Forklore from joining-a-ghost.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 joining-a-ghost.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, joins, leaves, step

# The memory of the process. fork() copies all of it, just as it is at that instant.
result = 0                                                              # 21: int result = 0


def main():                                                             # 23: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 24: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 25: fork child
    if child == 0:
        with joins(3, 1): worker_thread.join()                          # 26: join worker
        with leaves(4): os._exit(result)                                # 27: _exit result
    with child_waits(5) as ended: ended(*os.waitpid(child, 0))          # 28: wait child
    with joins(6, 1): worker_thread.join()                              # 29: join worker
    with leaves(7): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 31: thread worker
    global result
    begins(1)
    with step(8): pass                                                  # 32: work
    with step(9): result = 1                                            # 33: result = 1


if __name__ == "__main__":
    main()
