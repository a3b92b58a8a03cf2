# Two were to meet, one was not copied
#
# Made by Forklore from barrier-one-short.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 barrier-one-short.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
meeting = threading.Barrier(2)                                          # 20: barrier meeting


def main():                                                             # 22: thread main
    global child, partner_thread
    begins(0)
    partner_thread = threading.Thread(target=partner, daemon=True)
    with step(1): partner_thread.start()                                # 23: start partner
    with forks(2) as made: child = made.pid = os.fork()                 # 24: fork child
    if child == 0:
        with waits(3, 0): meeting.wait()                                # 25: arrive meeting
        with leaves(4): os._exit(0)                                     # 26: _exit 0
    with waits(5, 0): meeting.wait()                                    # 27: arrive meeting
    with child_waits(6) as ended: ended(*os.waitpid(child, 0))          # 28: wait child
    with leaves(7): sys.exit(0)                                         # the end of main: as exit(0)


def partner():                                                          # 30: thread partner
    begins(1)
    with waits(8, 0): meeting.wait()                                    # 31: arrive meeting


if __name__ == "__main__":
    main()
