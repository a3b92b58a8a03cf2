# The child looks up a name
#
# Made by Forklore from resolver-in-the-child.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 resolver-in-the-child.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import socket
import sys
import threading

from forklore import begins, calls, child_waits, forks, leaves, step

# The memory of the process. fork() copies all of it, just as it is at that instant.


def main():                                                             # 21: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 22: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 23: fork child
    if child == 0:
        with calls(3): socket.getaddrinfo("localhost", 80)              # 24: getaddrinfo()
        with leaves(4): os._exit(0)                                     # 25: _exit 0
    with child_waits(5) as ended: ended(*os.waitpid(child, 0))          # 26: wait child
    with leaves(6): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 28: thread worker
    begins(1)
    with calls(7): socket.getaddrinfo("localhost", 80)                  # 29: getaddrinfo()


if __name__ == "__main__":
    main()
