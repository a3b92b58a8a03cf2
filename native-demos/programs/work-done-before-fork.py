# Wait for the queue, stop the worker, then fork
#
# Made by Forklore from work-done-before-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 work-done-before-fork.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import queue
import sys
import threading

from forklore import begins, calls, child_waits, forks, joins, leaves, step

# The memory of the process. fork() copies all of it, just as it is at that instant.
items = queue.Queue()


def main():                                                             # 17: thread main
    global child, childs_worker_thread, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 18: start worker
    with calls(2): items.put(None)                                      # 19: put()
    with calls(3): items.join()                                         # 20: queue_join()
    with joins(4, 1): worker_thread.join()                              # 21: join worker
    with forks(5) as made: child = made.pid = os.fork()                 # 22: fork child
    if child == 0:
        childs_worker_thread = threading.Thread(target=childs_worker, daemon=True)
        with step(6): childs_worker_thread.start()                      # 23: start childs_worker
        with calls(7): items.put(None)                                  # 24: put()
        with calls(8): items.join()                                     # 25: queue_join()
        with joins(9, 2): childs_worker_thread.join()                   # 26: join childs_worker
        with leaves(10): sys.exit(0)                                    # 27: exit 0
    with child_waits(11) as ended: ended(*os.waitpid(child, 0))         # 28: wait child
    with leaves(12): sys.exit(0)                                        # the end of main: as exit(0)


def worker():                                                           # 30: thread worker
    begins(1)
    with calls(13): items.get()                                         # 31: get()
    with calls(14): items.task_done()                                   # 32: task_done()


def childs_worker():                                                    # 34: thread childs_worker
    begins(2)
    with calls(15): items.get()                                         # 35: get()
    with calls(16): items.task_done()                                   # 36: task_done()


if __name__ == "__main__":
    main()
