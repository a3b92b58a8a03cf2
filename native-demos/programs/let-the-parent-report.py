# The child answers, the parent writes it down
#
# Made by Forklore from let-the-parent-report.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 let-the-parent-report.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
log_lock = threading.Lock()                                             # 16: mutex log_lock
lines = 0                                                               # 17: int lines = 0
found = 0                                                               # 18: int found = 0


def write_line():                                                       # 20: function write_line
    global lines
    with waits(1, 0): log_lock.acquire()                                # 21: lock log_lock
    with step(2): value = lines + 1                                     # 22: lines = lines + 1
    with step(3): lines = value                                         #     ... and stored
    with step(4): log_lock.release()                                    # 23: unlock log_lock


def main():                                                             # 25: thread main
    global child, found, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(5): worker_thread.start()                                 # 26: start worker
    with forks(6) as made: child = made.pid = os.fork()                 # 27: fork child
    if child == 0:
        with leaves(7): os._exit(7)                                     # 28: _exit 7
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 29: wait child into found
    found = ended.code
    write_line()                                                        # 30: write_line()
    with leaves(9): sys.exit(found)                                     # 31: exit found


def worker():                                                           # 33: thread worker
    begins(1)
    write_line()                                                        # 34: write_line()


if __name__ == "__main__":
    main()
