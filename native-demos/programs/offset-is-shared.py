# Two readers, one place in the file
#
# Made by Forklore from offset-is-shared.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 offset-is-shared.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import errno
import fcntl
import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, file_of, next_record

# The memory of the process. fork() copies all of it, just as it is at that instant.
f = file_of(2)                                                          # 21: file f
record = 0                                                              # 22: int record = 0


def main():                                                             # 24: thread main
    global child, record
    begins(0)
    with forks(1) as made: child = made.pid = os.fork()                 # 25: fork child
    if child == 0:
        with step(2): record = next_record(f)                           # 26: next f into record
        with leaves(3): os._exit(record)                                # 27: _exit record
    with step(4): record = next_record(f)                               # 28: next f into record
    with child_waits(5) as ended: ended(*os.waitpid(child, 0))          # 29: wait child
    with leaves(6): sys.exit(record)                                    # 30: exit record


if __name__ == "__main__":
    main()
