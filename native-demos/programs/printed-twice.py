# The line that is printed twice
#
# Made by Forklore from printed-twice.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 printed-twice.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, calls, child_waits, forks, leaves, step

# The memory of the process. fork() copies all of it, just as it is at that instant.


def main():                                                             # 20: thread main
    global flusher_thread, loud, quiet
    begins(0)
    with calls(1): print("A\n", end="")                                 # 21: print "A\n"
    flusher_thread = threading.Thread(target=flusher, daemon=True)
    with step(2): flusher_thread.start()                                # 22: start flusher
    with forks(3) as made: loud = made.pid = os.fork()                  # 23: fork loud
    if loud == 0:
        with leaves(4): sys.exit(0)                                     # 24: exit 0
    with forks(5) as made: quiet = made.pid = os.fork()                 # 25: fork quiet
    if quiet == 0:
        with leaves(6): os._exit(0)                                     # 26: _exit 0
    with child_waits(7) as ended: ended(*os.waitpid(loud, 0))           # 27: wait loud
    with child_waits(8) as ended: ended(*os.waitpid(quiet, 0))          # 28: wait quiet
    with calls(9): sys.stdout.flush()                                   # 30: flush
    with leaves(10): sys.exit(0)                                        # the end of main: as exit(0)


def flusher():                                                          # 32: thread flusher
    begins(1)
    with calls(11): sys.stdout.flush()                                  # 33: flush


if __name__ == "__main__":
    main()
