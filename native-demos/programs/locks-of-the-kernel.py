# Two locks on one file, two answers in the child
#
# Made by Forklore from locks-of-the-kernel.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 locks-of-the-kernel.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import errno
import fcntl
import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits, attempt, file_of

# The memory of the process. fork() copies all of it, just as it is at that instant.
f = file_of(1)                                                          # 20: file f
whole = 0                                                               # 21: int whole = 0
record = 0                                                              # 22: int record = 0


def main():                                                             # 24: thread main
    global child, record, whole
    begins(0)
    with waits(1, 0): fcntl.flock(f, fcntl.LOCK_EX)                     # 25: flock f
    with waits(2, 0): fcntl.lockf(f, fcntl.LOCK_EX)                     # 26: lockf f
    with forks(3) as made: child = made.pid = os.fork()                 # 27: fork child
    if child == 0:
        with waits(4, 0): whole = attempt(fcntl.flock, f, fcntl.LOCK_EX | fcntl.LOCK_NB)  # 28: flock f try into whole
        with waits(5, 0): record = attempt(fcntl.lockf, f, fcntl.LOCK_EX | fcntl.LOCK_NB)  # 29: lockf f try into record
        with step(6): decided = whole == 0 and record == 11             # 30: if whole == 0 and record == 11
        if decided:
            with leaves(7): os._exit(0)                                 # 31: _exit 0
        with leaves(8): os._exit(1)                                     # 32: _exit 1
    with child_waits(9) as ended: ended(*os.waitpid(child, 0))          # 33: wait child
    with leaves(10): sys.exit(0)                                        # the end of main: as exit(0)


if __name__ == "__main__":
    main()
