# The child that gives its parent's lock away
#
# Made by Forklore from child-unlocks-the-file.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 child-unlocks-the-file.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import fcntl
import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits, file_of, reopen, shared_int

# The memory of the process. fork() copies all of it, just as it is at that instant.
f = file_of(1)                                                          # 20: file f
busy = shared_int(0)                                                    # 21: shared int busy = 0


def main():                                                             # 23: thread main
    global child, f, other
    begins(0)
    with forks(1) as made: other = made.pid = os.fork()                 # 24: fork other
    if other == 0:
        with step(2): f = reopen(f)                                     # 25: reopen f
        with waits(3, 0): fcntl.flock(f, fcntl.LOCK_EX)                 # 26: flock f
        with step(4): decided = busy.value == 1                         # 27: if busy == 1
        if decided:
            with leaves(5): os._exit(1)                                 # 28: _exit 1
        with leaves(6): os._exit(0)                                     # 29: _exit 0
    with waits(7, 0): fcntl.flock(f, fcntl.LOCK_EX)                     # 30: flock f
    with step(8): busy.value = 1                                        # 31: busy = 1
    with forks(9) as made: child = made.pid = os.fork()                 # 32: fork child
    if child == 0:
        with step(10): fcntl.flock(f, fcntl.LOCK_UN)                    # 33: funlock f
        with leaves(11): os._exit(0)                                    # 34: _exit 0
    with child_waits(12) as ended: ended(*os.waitpid(child, 0))         # 35: wait child
    with step(13): busy.value = 0                                       # 36: busy = 0
    with step(14): fcntl.flock(f, fcntl.LOCK_UN)                        # 37: funlock f
    with child_waits(15) as ended: ended(*os.waitpid(other, 0))         # 38: wait other
    with leaves(16): sys.exit(0)                                        # the end of main: as exit(0)


if __name__ == "__main__":
    main()
