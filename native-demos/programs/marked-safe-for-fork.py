# "My thread is safe for fork, do not count it"
#
# Made by Forklore from marked-safe-for-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 marked-safe-for-fork.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, calls, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
library_lock = threading.Lock()                                         # 23: mutex library_lock


def main():                                                             # 25: thread main
    global child, marked_thread
    begins(0)
    with step(1): os.register_at_fork(before=prepare, after_in_parent=in_parent, after_in_child=in_child)  # 26: atfork
    marked_thread = threading.Thread(target=marked, daemon=True)
    with step(2): marked_thread.start()                                 # 33: start marked
    with forks(3) as made: child = made.pid = os.fork()                 # 34: fork child
    if child == 0:
        with waits(4, 0): library_lock.acquire()                        # 35: lock library_lock
        with step(5): library_lock.release()                            # 36: unlock library_lock
        with calls(6): print("child\n", end="")                         # 37: print "child\n"
        with leaves(7): os._exit(0)                                     # 38: _exit 0
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 39: wait child
    with leaves(9): sys.exit(0)                                         # the end of main: as exit(0)


def prepare():                                                          # 26: atfork
    with waits(10, 0): library_lock.acquire()                           # 28: lock library_lock


def in_parent():                                                        # 26: atfork
    with step(11): library_lock.release()                               # 30: unlock library_lock


def in_child():                                                         # 26: atfork
    with step(12): library_lock.release()                               # 32: unlock library_lock


def marked():                                                           # 41: thread marked
    begins(1)
    with calls(13): print("marked\n", end="")                           # 42: print "marked\n"
    with waits(14, 0): library_lock.acquire()                           # 43: lock library_lock
    with step(15): library_lock.release()                               # 44: unlock library_lock


if __name__ == "__main__":
    main()
