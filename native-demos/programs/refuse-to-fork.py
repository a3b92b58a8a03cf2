# A library that says no, clearly
#
# Made by Forklore from refuse-to-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 refuse-to-fork.py
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
forked = 0                                                              # 20: int forked = 0


def use_library():                                                      # 22: function use_library
    with step(1): decided = forked                                      # 23: if forked
    if decided:
        with leaves(2): os._exit(3)                                     # 25: _exit 3
    with waits(3, 0): m.acquire()                                       # 26: lock m
    with step(4): m.release()                                           # 27: unlock m


def main():                                                             # 29: thread main
    global child, worker_thread
    begins(0)
    with step(5): os.register_at_fork(after_in_child=in_child)          # 30: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(6): worker_thread.start()                                 # 33: start worker
    with forks(7) as made: child = made.pid = os.fork()                 # 34: fork child
    if child == 0:
        use_library()                                                   # 35: use_library()
        with leaves(8): sys.exit(0)                                     # 36: exit 0
    with child_waits(9) as ended: ended(*os.waitpid(child, 0))          # 37: wait child
    with leaves(10): sys.exit(0)                                        # the end of main: as exit(0)


def in_child():                                                         # 30: atfork
    global forked
    with step(11): forked = 1                                           # 32: forked = 1


def worker():                                                           # 39: thread worker
    begins(1)
    use_library()                                                       # 40: use_library()


if __name__ == "__main__":
    main()
