# A process that does nothing but fork
#
# Made by Forklore from forkserver.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 forkserver.py
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
m = threading.Lock()                                                    # 19: mutex m
requests = pipe_of(1)                                                   # 22: pipe requests
balance = 0                                                             # 20: int balance = 0
wanted = 0                                                              # 21: int wanted = 0


def main():                                                             # 24: thread main
    global balance, child, server, wanted, worker_thread
    begins(0)
    with forks(1) as made: server = made.pid = os.fork()                # 25: fork server
    if server == 0:
        with waits(2, 1): wanted = len(os.read(requests[0], 1))         # 26: read requests into wanted
        with forks(3) as made: child = made.pid = os.fork()             # 27: fork child
        if child == 0:
            with waits(4, 0): m.acquire()                               # 28: lock m
            with step(5): value = balance + 1                           # 29: balance = balance + 1
            with step(6): balance = value                               #     ... and stored
            with step(7): m.release()                                   # 30: unlock m
            with leaves(8): sys.exit(0)                                 # 31: exit 0
        with child_waits(9) as ended: ended(*os.waitpid(child, 0))      # 32: wait child
        with leaves(10): sys.exit(0)                                    # 33: exit 0
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(11): worker_thread.start()                                # 34: start worker
    with waits(12, 1): os.write(requests[1], b"x")                      # 35: write requests
    with child_waits(13) as ended: ended(*os.waitpid(server, 0))        # 36: wait server
    with leaves(14): sys.exit(0)                                        # the end of main: as exit(0)


def worker():                                                           # 38: thread worker
    global balance
    begins(1)
    with waits(15, 0): m.acquire()                                      # 39: lock m
    with step(16): value = balance + 1                                  # 40: balance = balance + 1
    with step(17): balance = value                                      #     ... and stored
    with step(18): m.release()                                          # 41: unlock m


if __name__ == "__main__":
    main()
