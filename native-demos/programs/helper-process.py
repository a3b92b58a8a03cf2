# Fork a clean helper early, and ask it
#
# Made by Forklore from helper-process.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 helper-process.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import errno
import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits, pipe_of

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 18: mutex m
requests = pipe_of(1)                                                   # 21: pipe requests
answers = pipe_of(1)                                                    # 22: pipe answers
balance = 0                                                             # 19: int balance = 0
got = 0                                                                 # 20: int got = 0


def main():                                                             # 24: thread main
    global got, helper, worker_thread
    begins(0)
    with forks(1) as made: helper = made.pid = os.fork()                # 25: fork helper
    if helper == 0:
        with waits(2, 1): got = len(os.read(requests[0], 1))            # 26: read requests into got
        with waits(3, 0): m.acquire()                                   # 27: lock m
        with step(4): m.release()                                       # 28: unlock m
        with waits(5, 2): os.write(answers[1], b"x")                    # 29: write answers
        with leaves(6): sys.exit(0)                                     # 30: exit 0
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(7): worker_thread.start()                                 # 31: start worker
    with waits(8, 1): os.write(requests[1], b"x")                       # 32: write requests
    with waits(9, 2): got = len(os.read(answers[0], 1))                 # 33: read answers into got
    with child_waits(10) as ended: ended(*os.waitpid(helper, 0))        # 34: wait helper
    with leaves(11): sys.exit(0)                                        # the end of main: as exit(0)


def worker():                                                           # 36: thread worker
    global balance
    begins(1)
    with waits(12, 0): m.acquire()                                      # 37: lock m
    with step(13): value = balance + 1                                  # 38: balance = balance + 1
    with step(14): balance = value                                      #     ... and stored
    with step(15): m.release()                                          # 39: unlock m


if __name__ == "__main__":
    main()
