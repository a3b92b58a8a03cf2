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
m = threading.Lock()                                                    # 24: mutex m
begun = 0                                                               # 25: int begun = 0
done = 0                                                                # 26: int done = 0


def main():                                                             # 28: thread main
    global child, done, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 29: start worker
    while True:
        with step(2): decided = begun == 0                              # 30: while begun == 0
        if not decided: break
        with step(3): work(50, 50)                                      # 31: work 50us
    with step(4): work(1000, 2000)                                      # 32: work 1ms to 2ms
    with forks(5) as made: child = made.pid = os.fork()                 # 33: fork child
    if child == 0:
        with waits(6, 0): m.acquire()                                   # 34: lock m
        with leaves(7): sys.exit(0)                                     # 35: exit 0
    with step(8): done = 1                                              # 36: done = 1
    with child_waits(9) as ended: ended(*os.waitpid(child, 0))          # 37: wait child
    with leaves(10): sys.exit(0)                                        # the end of main: as exit(0)


def worker():                                                           # 39: thread worker
    global begun
    begins(1)
    with step(11): begun = 1                                            # 40: begun = 1
    while True:
        with step(12): decided = done == 0                              # 41: while done == 0
        if not decided: break
        with waits(13, 0): m.acquire()                                  # 42: lock m
        with step(14): work(10, 10)                                     # 43: work 10us
        with step(15): m.release()                                      # 44: unlock m
        with step(16): work(90, 90)                                     # 45: work 90us


if __name__ == "__main__":
    main()
