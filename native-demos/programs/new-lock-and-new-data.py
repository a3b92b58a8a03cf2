# A new lock and new data
#
# Made by Forklore from new-lock-and-new-data.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 new-lock-and-new-data.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 19: mutex m
left = 1                                                                # 20: int left = 1
right = 0                                                               # 21: int right = 0


def main():                                                             # 23: thread main
    global child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(after_in_child=in_child)          # 24: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(2): worker_thread.start()                                 # 29: start worker
    with forks(3) as made: child = made.pid = os.fork()                 # 30: fork child
    if child == 0:
        with waits(4, 0): m.acquire()                                   # 31: lock m
        with step(5): decided = left + right == 1                       # 32: if left + right == 1
        if decided:
            with leaves(6): os._exit(0)                                 # 33: _exit 0
        with leaves(7): os._exit(1)                                     # 34: _exit 1
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 35: wait child
    with leaves(9): sys.exit(0)                                         # the end of main: as exit(0)


def in_child():                                                         # 24: atfork
    global left, m, right
    with step(10): m = threading.Lock()                                 # 26: reinit m
    with step(11): left = 1                                             # 27: left = 1
    with step(12): right = 0                                            # 28: right = 0


def worker():                                                           # 37: thread worker
    global left, right
    begins(1)
    with waits(13, 0): m.acquire()                                      # 38: lock m
    with step(14): left = 0                                             # 39: left = 0
    with step(15): right = 1                                            # 40: right = 1
    with step(16): m.release()                                          # 41: unlock m


if __name__ == "__main__":
    main()
