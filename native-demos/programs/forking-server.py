# A server that forks for each request, and a thread that counts them
#
# Made by Forklore from forking-server.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 forking-server.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
metrics_lock = threading.Lock()                                         # 21: mutex metrics_lock
requests = 0                                                            # 22: int requests = 0


def main():                                                             # 24: thread main
    global metrics_thread, request, requests
    begins(0)
    metrics_thread = threading.Thread(target=metrics, daemon=True)
    metrics_thread.start()                                              # 32: thread metrics started
    for turn in range(2):                                               # 25: repeat 2
        with forks(1) as made: request = made.pid = os.fork()           # 26: fork request
        if request == 0:
            with waits(2, 0): metrics_lock.acquire()                    # 27: lock metrics_lock
            with step(3): value = requests + 1                          # 28: requests = requests + 1
            with step(4): requests = value                              #     ... and stored
            with step(5): metrics_lock.release()                        # 29: unlock metrics_lock
            with leaves(6): sys.exit(0)                                 # 30: exit 0
    with leaves(7): sys.exit(0)                                         # the end of main: as exit(0)


def metrics():                                                          # 32: thread metrics
    global requests
    begins(1)
    with waits(8, 0): metrics_lock.acquire()                            # 33: lock metrics_lock
    with step(9): requests = 0                                          # 34: requests = 0
    with step(10): metrics_lock.release()                               # 35: unlock metrics_lock


if __name__ == "__main__":
    main()
