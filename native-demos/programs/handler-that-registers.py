# A handler that registers a handler
#
# Made by Forklore from handler-that-registers.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 handler-that-registers.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, joins, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
stop = threading.Semaphore(0)                                           # 20: semaphore stop
times = 0                                                               # 21: int times = 0


def main():                                                             # 23: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 24: start worker
    with step(2): os.register_at_fork(before=prepare)                   # 25: atfork
    with forks(3) as made: child = made.pid = os.fork()                 # 30: fork child
    if child == 0:
        with leaves(4): os._exit(times)                                 # 31: _exit times
    with child_waits(5) as ended: ended(*os.waitpid(child, 0))          # 32: wait child
    with step(6): stop.release()                                        # 33: release stop
    with joins(7, 1): worker_thread.join()                              # 34: join worker
    with leaves(8): sys.exit(0)                                         # the end of main: as exit(0)


def prepare():                                                          # 25: atfork
    with step(9): os.register_at_fork(after_in_child=in_child)          # 27: atfork


def in_child():                                                         # 27: atfork
    global times
    with step(10): value = times + 1                                    # 29: times = times + 1
    with step(11): times = value                                        #     ... and stored


def worker():                                                           # 36: thread worker
    begins(1)
    with waits(12, 0): stop.acquire()                                   # 37: acquire stop


if __name__ == "__main__":
    main()
