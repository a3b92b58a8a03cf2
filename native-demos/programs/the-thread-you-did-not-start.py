# A dependency of a dependency, idle almost always
#
# Made by Forklore from the-thread-you-did-not-start.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 the-thread-you-did-not-start.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
monitor_lock = threading.Lock()                                         # 21: mutex monitor_lock


def main():                                                             # 23: thread main
    global child, monitor_thread
    begins(0)
    monitor_thread = threading.Thread(target=monitor, daemon=True)
    monitor_thread.start()                                              # 29: thread monitor started
    with forks(1) as made: child = made.pid = os.fork()                 # 24: fork child
    if child == 0:
        with waits(2, 0): monitor_lock.acquire()                        # 25: lock monitor_lock
        with leaves(3): os._exit(0)                                     # 26: _exit 0
    with child_waits(4) as ended: ended(*os.waitpid(child, 0))          # 27: wait child
    with leaves(5): sys.exit(0)                                         # the end of main: as exit(0)


def monitor():                                                          # 29: thread monitor
    begins(1)
    for turn in range(6):                                               # 30: repeat 6
        with step(6): pass                                              # 31: work
    with waits(7, 0): monitor_lock.acquire()                            # 32: lock monitor_lock
    with step(8): monitor_lock.release()                                # 33: unlock monitor_lock
    for turn in range(6):                                               # 34: repeat 6
        with step(9): pass                                              # 35: work


if __name__ == "__main__":
    main()
