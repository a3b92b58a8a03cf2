# A call that looks innocent
#
# Made by Forklore from orphaned-lock-two-steps-away.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 orphaned-lock-two-steps-away.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
log_lock = threading.Lock()                                             # 22: mutex log_lock
lines = 0                                                               # 23: int lines = 0


def write_line():                                                       # 25: function write_line
    global lines
    with waits(1, 0): log_lock.acquire()                                # 26: lock log_lock
    with step(2): value = lines + 1                                     # 27: lines = lines + 1
    with step(3): lines = value                                         #     ... and stored
    with step(4): log_lock.release()                                    # 28: unlock log_lock


def describe():                                                         # 30: function describe
    write_line()                                                        # 31: write_line()


def report():                                                           # 33: function report
    describe()                                                          # 34: describe()


def main():                                                             # 36: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(5): worker_thread.start()                                 # 37: start worker
    with forks(6) as made: child = made.pid = os.fork()                 # 38: fork child
    if child == 0:
        report()                                                        # 39: report()
        with leaves(7): os._exit(0)                                     # 40: _exit 0
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 41: wait child
    with leaves(9): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 43: thread worker
    begins(1)
    write_line()                                                        # 44: write_line()


if __name__ == "__main__":
    main()
