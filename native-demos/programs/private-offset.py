# A child that opens the file for itself
#
# Made by Forklore from private-offset.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 private-offset.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import errno
import fcntl
import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, file_of, next_record, reopen

# The memory of the process. fork() copies all of it, just as it is at that instant.
f = file_of(2)                                                          # 16: file f
record = 0                                                              # 17: int record = 0


def main():                                                             # 19: thread main
    global child, f, record
    begins(0)
    with forks(1) as made: child = made.pid = os.fork()                 # 20: fork child
    if child == 0:
        with step(2): f = reopen(f)                                     # 21: reopen f
        with step(3): record = next_record(f)                           # 22: next f into record
        with leaves(4): os._exit(record)                                # 23: _exit record
    with step(5): record = next_record(f)                               # 24: next f into record
    with child_waits(6) as ended: ended(*os.waitpid(child, 0))          # 25: wait child
    with leaves(7): sys.exit(record)                                    # 26: exit record


if __name__ == "__main__":
    main()
