# The textbook pattern with the wrong kind of lock
#
# Made by Forklore from hold-a-recursive-lock.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 hold-a-recursive-lock.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits, unlock

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.RLock()                                                   # 22: mutex m
answer = 0                                                              # 23: int answer = 0


def main():                                                             # 25: thread main
    global child, worker_thread
    begins(0)
    with step(1): os.register_at_fork(before=prepare, after_in_parent=in_parent, after_in_child=in_child)  # 26: atfork
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(2): worker_thread.start()                                 # 33: start worker
    with forks(3) as made: child = made.pid = os.fork()                 # 34: fork child
    if child == 0:
        with waits(4, 0): m.acquire()                                   # 35: lock m
        with leaves(5): os._exit(answer)                                # 36: _exit answer
    with child_waits(6) as ended: ended(*os.waitpid(child, 0))          # 37: wait child
    with leaves(7): sys.exit(0)                                         # the end of main: as exit(0)


def prepare():                                                          # 26: atfork
    with waits(8, 0): m.acquire()                                       # 28: lock m


def in_parent():                                                        # 26: atfork
    with step(9): m.release()                                           # 30: unlock m


def in_child():                                                         # 26: atfork
    global answer
    with step(10): answer = unlock(m)                                   # 32: unlock m into answer


def worker():                                                           # 39: thread worker
    begins(1)
    with waits(11, 0): m.acquire()                                      # 40: lock m
    with step(12): m.release()                                          # 41: unlock m


if __name__ == "__main__":
    main()
