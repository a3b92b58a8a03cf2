# First wait for the thread, then fork
#
# Made by Forklore from join-then-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 join-then-fork.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, joins, leaves, step

# The memory of the process. fork() copies all of it, just as it is at that instant.
result = 0                                                              # 17: int result = 0


def main():                                                             # 19: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 20: start worker
    with joins(2, 1): worker_thread.join()                              # 21: join worker
    with forks(3) as made: child = made.pid = os.fork()                 # 22: fork child
    if child == 0:
        with leaves(4): os._exit(result)                                # 23: _exit result
    with child_waits(5) as ended: ended(*os.waitpid(child, 0))          # 24: wait child
    with leaves(6): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 26: thread worker
    global result
    begins(1)
    with step(7): pass                                                  # 27: work
    with step(8): result = 1                                            # 28: result = 1


if __name__ == "__main__":
    main()
