# Import at the top, before any thread is there
#
# Made by Forklore from import-before-threads.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 import-before-threads.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, calls, child_waits, forks, leaves, step, offer_slow_module

# The memory of the process. fork() copies all of it, just as it is at that instant.
imported = 0                                                            # 18: int imported = 0
offer_slow_module()


def use_module():                                                       # 20: function use_module
    global imported
    with step(1): decided = imported == 0                               # 21: if imported == 0
    if decided:
        with calls(2): import slow_module                               # 22: import_module()
        with step(3): imported = 1                                      # 23: imported = 1


def main():                                                             # 25: thread main
    global child, worker_thread
    begins(0)
    use_module()                                                        # 26: use_module()
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(4): worker_thread.start()                                 # 27: start worker
    with forks(5) as made: child = made.pid = os.fork()                 # 28: fork child
    if child == 0:
        use_module()                                                    # 29: use_module()
        with leaves(6): sys.exit(0)                                     # 30: exit 0
    with child_waits(7) as ended: ended(*os.waitpid(child, 0))          # 31: wait child
    with leaves(8): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 33: thread worker
    begins(1)
    use_module()                                                        # 34: use_module()


if __name__ == "__main__":
    main()
