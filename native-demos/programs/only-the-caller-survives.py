# The clock that stands still
#
# Made by Forklore from only-the-caller-survives.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 only-the-caller-survives.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, joins, leaves, step

# The memory of the process. fork() copies all of it, just as it is at that instant.
ticks = 0                                                               # 21: int ticks = 0
seen = 0                                                                # 22: int seen = 0


def main():                                                             # 24: thread main
    global caller_thread, clock_thread
    begins(0)
    clock_thread = threading.Thread(target=clock, daemon=True)
    with step(1): clock_thread.start()                                  # 25: start clock
    caller_thread = threading.Thread(target=caller, daemon=True)
    with step(2): caller_thread.start()                                 # 26: start caller
    with joins(3, 2): caller_thread.join()                              # 27: join caller
    with joins(4, 1): clock_thread.join()                               # 28: join clock
    with leaves(5): sys.exit(0)                                         # the end of main: as exit(0)


def clock():                                                            # 30: thread clock
    global ticks
    begins(1)
    with step(6): ticks = 1                                             # 31: ticks = 1
    with step(7): ticks = 2                                             # 32: ticks = 2


def caller():                                                           # 34: thread caller
    global child, seen
    begins(2)
    with forks(8) as made: child = made.pid = os.fork()                 # 35: fork child
    if child == 0:
        with step(9): value = ticks                                     # 36: seen = ticks
        with step(10): seen = value                                     #     ... and stored
        with step(11): decided = ticks != seen                          # 37: if ticks != seen
        if decided:
            with leaves(12): os._exit(9)                                # 38: _exit 9
        with leaves(13): os._exit(seen)                                 # 39: _exit seen
    with child_waits(14) as ended: ended(*os.waitpid(child, 0))         # 40: wait child


if __name__ == "__main__":
    main()
