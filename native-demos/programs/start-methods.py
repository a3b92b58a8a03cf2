# fork, forkserver and spawn beside each other
#
# Made by Forklore from start-methods.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 start-methods.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, forks, leaves, spawns, step, waits, pipe_of

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 21: mutex m
requests = pipe_of(1)                                                   # 22: pipe requests


def main():                                                             # 24: thread main
    global by_fork, by_server, by_spawn, server, worker_thread
    begins(0)
    with forks(1) as made: server = made.pid = os.fork()                # 25: fork server
    if server == 0:
        with waits(2, 1): len(os.read(requests[0], 1))                  # 26: read requests
        with forks(3) as made: by_server = made.pid = os.fork()         # 27: fork by_server
        if by_server == 0:
            with waits(4, 0): m.acquire()                               # 28: lock m
            with step(5): m.release()                                   # 29: unlock m
            with leaves(6): sys.exit(0)                                 # 30: exit 0
        with leaves(7): sys.exit(0)                                     # 31: exit 0
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(8): worker_thread.start()                                 # 32: start worker
    with forks(9) as made: by_fork = made.pid = os.fork()               # 33: fork by_fork
    if by_fork == 0:
        with waits(10, 0): m.acquire()                                  # 34: lock m
        with step(11): m.release()                                      # 35: unlock m
        with leaves(12): sys.exit(0)                                    # 36: exit 0
    with spawns(13) as made: by_spawn = made.pid = os.posix_spawnp("python3", ["python3"], os.environ)  # 37: spawn by_spawn "python3"
    with waits(14, 1): os.write(requests[1], b"x")                      # 38: write requests
    with leaves(15): sys.exit(0)                                        # the end of main: as exit(0)


def worker():                                                           # 40: thread worker
    begins(1)
    with waits(16, 0): m.acquire()                                      # 41: lock m
    with step(17): pass                                                 # 42: work
    with step(18): m.release()                                          # 43: unlock m


if __name__ == "__main__":
    main()
