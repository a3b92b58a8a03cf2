# Ordinary memory and shared memory
#
# Made by Forklore from shared-memory-stays-shared.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 shared-memory-stays-shared.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, shared_int

# The memory of the process. fork() copies all of it, just as it is at that instant.
total = shared_int(0)                                                   # 21: shared int total = 0
mine = 0                                                                # 22: int mine = 0


def main():                                                             # 24: thread main
    global child, mine
    begins(0)
    with forks(1) as made: child = made.pid = os.fork()                 # 25: fork child
    if child == 0:
        with step(2): value = total.value + 1                           # 26: total = total + 1
        with step(3): total.value = value                               #     ... and stored
        with step(4): value = mine + 1                                  # 27: mine = mine + 1
        with step(5): mine = value                                      #     ... and stored
        with leaves(6): os._exit(mine)                                  # 28: _exit mine
    with step(7): value = total.value + 1                               # 29: total = total + 1
    with step(8): total.value = value                                   #     ... and stored
    with step(9): value = mine + 1                                      # 30: mine = mine + 1
    with step(10): mine = value                                         #     ... and stored
    with child_waits(11) as ended: ended(*os.waitpid(child, 0))         # 31: wait child
    with leaves(12): sys.exit(total.value * 10 + mine)                  # 32: exit total * 10 + mine


if __name__ == "__main__":
    main()
