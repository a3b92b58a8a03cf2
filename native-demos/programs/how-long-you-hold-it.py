# How long you hold it is how often it hangs
#
# Made by Forklore from how-long-you-hold-it.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 how-long-you-hold-it.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits, work

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 23: mutex m
done = 0                                                                # 24: int done = 0


def main():                                                             # 26: thread main
    global child, done, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 27: start worker
    with step(2): work(1000, 2000)                                      # 28: work 1ms to 2ms
    with forks(3) as made: child = made.pid = os.fork()                 # 29: fork child
    if child == 0:
        with waits(4, 0): m.acquire()                                   # 30: lock m
        with leaves(5): sys.exit(0)                                     # 31: exit 0
    with step(6): done = 1                                              # 32: done = 1
    with child_waits(7) as ended: ended(*os.waitpid(child, 0))          # 33: wait child
    with leaves(8): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 35: thread worker
    begins(1)
    while True:
        with step(9): decided = done == 0                               # 36: while done == 0
        if not decided: break
        with waits(10, 0): m.acquire()                                  # 37: lock m
        with step(11): work(10, 10)                                     # 38: work 10us
        with step(12): m.release()                                      # 39: unlock m
        with step(13): work(90, 90)                                     # 40: work 90us


if __name__ == "__main__":
    main()
