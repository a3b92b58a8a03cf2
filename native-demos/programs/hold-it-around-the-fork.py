# The pattern: take it, fork, give it back twice
#
# Made by Forklore from hold-it-around-the-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 hold-it-around-the-fork.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 22: mutex m
left = 1                                                                # 23: int left = 1
right = 0                                                               # 24: int right = 0


def main():                                                             # 26: thread main
    global child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(before=prepare, after_in_parent=in_parent, after_in_child=in_child)  # 27: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(2): worker_thread.start()                                 # 34: start worker
    with forks(3) as made: child = made.pid = os.fork()                 # 35: fork child
    if child == 0:
        with waits(4, 0): m.acquire()                                   # 36: lock m
        with step(5): decided = left + right == 1                       # 37: if left + right == 1
        if decided:
            with leaves(6): os._exit(0)                                 # 38: _exit 0
        with leaves(7): os._exit(1)                                     # 39: _exit 1
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 40: wait child
    with leaves(9): sys.exit(0)                                         # the end of main: as exit(0)


def prepare():                                                          # 27: atfork
    with waits(10, 0): m.acquire()                                      # 29: lock m


def in_parent():                                                        # 27: atfork
    with step(11): m.release()                                          # 31: unlock m


def in_child():                                                         # 27: atfork
    with step(12): m.release()                                          # 33: unlock m


def worker():                                                           # 42: thread worker
    global left, right
    begins(1)
    with waits(13, 0): m.acquire()                                      # 43: lock m
    with step(14): left = 0                                             # 44: left = 0
    with step(15): right = 1                                            # 45: right = 1
    with step(16): m.release()                                          # 46: unlock m


if __name__ == "__main__":
    main()
