# First meet, then fork
#
# Made by Forklore from meet-then-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 meet-then-fork.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
meeting = threading.Barrier(2)                                          # 13: barrier meeting
result = 0                                                              # 14: int result = 0


def main():                                                             # 16: thread main
    global child, partner_thread
    begins(0)
    partner_thread = threading.Thread(target=partner, daemon=True)
    with step(1): partner_thread.start()                                # 17: start partner
    with waits(2, 0): meeting.wait()                                    # 18: arrive meeting
    with forks(3) as made: child = made.pid = os.fork()                 # 19: fork child
    if child == 0:
        with step(4): decided = result == 1                             # 20: if result == 1
        if decided:
            with leaves(5): os._exit(0)                                 # 21: _exit 0
        with leaves(6): os._exit(1)                                     # 22: _exit 1
    with child_waits(7) as ended: ended(*os.waitpid(child, 0))          # 23: wait child
    with leaves(8): sys.exit(0)                                         # the end of main: as exit(0)


def partner():                                                          # 25: thread partner
    global result
    begins(1)
    with step(9): result = 1                                            # 26: result = 1
    with waits(10, 0): meeting.wait()                                   # 27: arrive meeting


if __name__ == "__main__":
    main()
