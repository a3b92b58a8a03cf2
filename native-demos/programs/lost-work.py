# Jobs that nobody in the child will ever do
#
# Made by Forklore from lost-work.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 lost-work.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import queue
import sys
import threading

from forklore import begins, calls, child_waits, forks, joins, leaves, step, shared_int

# The memory of the process. fork() copies all of it, just as it is at that instant.
done = shared_int(0)                                                    # 21: shared int done = 0
items = queue.Queue()


def main():                                                             # 23: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    worker_thread.start()                                               # 33: thread worker started
    with calls(1): items.put(None)                                      # 24: put()
    with forks(2) as made: child = made.pid = os.fork()                 # 25: fork child
    if child == 0:
        with calls(3): items.put(None)                                  # 27: put()
        with leaves(4): sys.exit(0)                                     # 28: exit 0
    with child_waits(5) as ended: ended(*os.waitpid(child, 0))          # 29: wait child
    with joins(6, 1): worker_thread.join()                              # 30: join worker
    with leaves(7): sys.exit(done.value)                                # 31: exit done


def worker():                                                           # 33: thread worker
    begins(1)
    with calls(8): items.get()                                          # 34: get()
    with step(9): value = done.value + 1                                # 35: done = done + 1
    with step(10): done.value = value                                   #     ... and stored
    with calls(11): items.task_done()                                   # 36: task_done()


if __name__ == "__main__":
    main()
