# Waiting for a signal from nobody
#
# Made by Forklore from nobody-signals.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 nobody-signals.py
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
done = threading.Condition(m)                                           # 22: condition done
ready = 0                                                               # 23: int ready = 0


def main():                                                             # 25: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 26: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 27: fork child
    if child == 0:
        with waits(3, 0): m.acquire()                                   # 28: lock m
        while True:
            with step(4): decided = ready == 0                          # 29: while ready == 0
            if not decided: break
            with waits(5, 1): done.wait()                               # 30: await done with m
        with step(6): m.release()                                       # 31: unlock m
        with leaves(7): os._exit(0)                                     # 32: _exit 0
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 33: wait child
    with leaves(9): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 35: thread worker
    global ready
    begins(1)
    with waits(10, 0): m.acquire()                                      # 36: lock m
    with step(11): ready = 1                                            # 37: ready = 1
    with step(12): done.notify()                                        # 38: signal done
    with step(13): m.release()                                          # 39: unlock m


if __name__ == "__main__":
    main()
