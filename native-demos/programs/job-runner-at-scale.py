# Rare, times very many jobs
#
# Made by Forklore from job-runner-at-scale.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 job-runner-at-scale.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 21: mutex m


def main():                                                             # 23: thread main
    global helper_thread, job, job_two
    begins(0)
    helper_thread = threading.Thread(target=helper, daemon=True)
    helper_thread.start()                                               # 31: thread helper started
    with forks(1) as made: job = made.pid = os.fork()                   # 24: fork job
    if job == 0:
        with waits(2, 0): m.acquire()                                   # 25: lock m
        with leaves(3): os._exit(0)                                     # 26: _exit 0
    with forks(4) as made: job_two = made.pid = os.fork()               # 27: fork job_two
    if job_two == 0:
        with waits(5, 0): m.acquire()                                   # 28: lock m
        with leaves(6): os._exit(0)                                     # 29: _exit 0
    with leaves(7): sys.exit(0)                                         # the end of main: as exit(0)


def helper():                                                           # 31: thread helper
    begins(1)
    for turn in range(6):                                               # 32: repeat 6
        with step(8): pass                                              # 33: work
    with waits(9, 0): m.acquire()                                       # 34: lock m
    with step(10): m.release()                                          # 35: unlock m
    for turn in range(6):                                               # 36: repeat 6
        with step(11): pass                                             # 37: work


if __name__ == "__main__":
    main()
