# The child that does not stay
#
# Made by Forklore from exec-saves-you.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 exec-saves-you.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, execs, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 19: mutex m
balance = 0                                                             # 20: int balance = 0


def main():                                                             # 22: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 23: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 24: fork child
    if child == 0:
        with execs(3): os.execlp("true", "true")                        # 25: exec "true"
        os._exit(127)                                                   # only if there is no such program
    with child_waits(4) as ended: ended(*os.waitpid(child, 0))          # 26: wait child
    with leaves(5): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 28: thread worker
    global balance
    begins(1)
    with waits(6, 0): m.acquire()                                       # 29: lock m
    with step(7): value = balance + 1                                   # 30: balance = balance + 1
    with step(8): balance = value                                       #     ... and stored
    with step(9): m.release()                                           # 31: unlock m


if __name__ == "__main__":
    main()
