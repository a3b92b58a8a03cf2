# First the answer, then the fork
#
# Made by Forklore from wait-first-then-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 wait-first-then-fork.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 16: mutex m
done = threading.Condition(m)                                           # 17: condition done
ready = 0                                                               # 18: int ready = 0


def main():                                                             # 20: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 21: start worker
    with waits(2, 0): m.acquire()                                       # 22: lock m
    while True:
        with step(3): decided = ready == 0                              # 23: while ready == 0
        if not decided: break
        with waits(4, 1): done.wait()                                   # 24: await done with m
    with step(5): m.release()                                           # 25: unlock m
    with forks(6) as made: child = made.pid = os.fork()                 # 26: fork child
    if child == 0:
        with step(7): decided = ready == 1                              # 27: if ready == 1
        if decided:
            with leaves(8): os._exit(0)                                 # 28: _exit 0
        with leaves(9): os._exit(1)                                     # 29: _exit 1
    with child_waits(10) as ended: ended(*os.waitpid(child, 0))         # 30: wait child
    with leaves(11): sys.exit(0)                                        # the end of main: as exit(0)


def worker():                                                           # 32: thread worker
    global ready
    begins(1)
    with waits(12, 0): m.acquire()                                      # 33: lock m
    with step(13): ready = 1                                            # 34: ready = 1
    with step(14): done.notify()                                        # 35: signal done
    with step(15): m.release()                                          # 36: unlock m


if __name__ == "__main__":
    main()
