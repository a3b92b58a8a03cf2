# A child that touches no lock but its own
#
# Made by Forklore from lock-your-own-open-file.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 lock-your-own-open-file.py
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
f = file_of(1)                                                          # 17: file f
busy = shared_int(0)                                                    # 18: shared int busy = 0


def main():                                                             # 20: thread main
    global child, f, other
    begins(0)
    with forks(1) as made: other = made.pid = os.fork()                 # 21: fork other
    if other == 0:
        with step(2): f = reopen(f)                                     # 22: reopen f
        with waits(3, 0): fcntl.flock(f, fcntl.LOCK_EX)                 # 23: flock f
        with step(4): decided = busy.value == 1                         # 24: if busy == 1
        if decided:
            with leaves(5): os._exit(1)                                 # 25: _exit 1
        with leaves(6): os._exit(0)                                     # 26: _exit 0
    with waits(7, 0): fcntl.flock(f, fcntl.LOCK_EX)                     # 27: flock f
    with step(8): busy.value = 1                                        # 28: busy = 1
    with forks(9) as made: child = made.pid = os.fork()                 # 29: fork child
    if child == 0:
        with step(10): f = reopen(f)                                    # 30: reopen f
        with step(11): fcntl.flock(f, fcntl.LOCK_UN)                    # 31: funlock f
        with leaves(12): os._exit(0)                                    # 32: _exit 0
    with child_waits(13) as ended: ended(*os.waitpid(child, 0))         # 33: wait child
    with step(14): busy.value = 0                                       # 34: busy = 0
    with step(15): fcntl.flock(f, fcntl.LOCK_UN)                        # 35: funlock f
    with child_waits(16) as ended: ended(*os.waitpid(other, 0))         # 36: wait other
    with leaves(17): sys.exit(0)                                        # the end of main: as exit(0)


if __name__ == "__main__":
    main()
