# Look whether a thread is there, then fork
#
# Made by Forklore from check-then-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 check-then-fork.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 21: mutex m
threads = 0                                                             # 22: int threads = 0


def main():                                                             # 24: thread main
    global child, spawner_thread
    begins(0)
    spawner_thread = threading.Thread(target=spawner, daemon=True)
    with step(1): spawner_thread.start()                                # 25: start spawner
    with step(2): decided = threads == 0                                # 26: if threads == 0
    if decided:
        with forks(3) as made: child = made.pid = os.fork()             # 27: fork child
        if child == 0:
            with waits(4, 0): m.acquire()                               # 28: lock m
            with step(5): m.release()                                   # 29: unlock m
            with leaves(6): sys.exit(0)                                 # 30: exit 0
        with child_waits(7) as ended: ended(*os.waitpid(child, 0))      # 31: wait child
    with leaves(8): sys.exit(0)                                         # the end of main: as exit(0)


def spawner():                                                          # 33: thread spawner
    global threads
    begins(1)
    with step(9): threads = 1                                           # 34: threads = 1
    with waits(10, 0): m.acquire()                                      # 35: lock m
    with step(11): pass                                                 # 36: work
    with step(12): m.release()                                          # 37: unlock m
    with step(13): threads = 0                                          # 38: threads = 0


if __name__ == "__main__":
    main()
