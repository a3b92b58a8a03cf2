# A handler that comes after the first use
#
# Made by Forklore from registered-too-late.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 registered-too-late.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, child_waits, forks, leaves, step, waits

# The memory of the process. fork() copies all of it, just as it is at that instant.
m = threading.Lock()                                                    # 20: mutex m
lines = 0                                                               # 21: int lines = 0


def main():                                                             # 23: thread main
    global child, library_thread, lines
    begins(0)
    library_thread = threading.Thread(target=library, daemon=True)
    with step(1): library_thread.start()                                # 24: start library
    with forks(2) as made: child = made.pid = os.fork()                 # 25: fork child
    if child == 0:
        with waits(3, 0): m.acquire()                                   # 26: lock m
        with step(4): value = lines + 1                                 # 27: lines = lines + 1
        with step(5): lines = value                                     #     ... and stored
        with step(6): m.release()                                       # 28: unlock m
        with leaves(7): os._exit(0)                                     # 29: _exit 0
    with child_waits(8) as ended: ended(*os.waitpid(child, 0))          # 30: wait child
    with leaves(9): sys.exit(0)                                         # the end of main: as exit(0)


def library():                                                          # 32: thread library
    global lines
    begins(1)
    with waits(10, 0): m.acquire()                                      # 33: lock m
    with step(11): lines = 1                                            # 34: lines = 1
    with step(12): m.release()                                          # 35: unlock m
    with step(13): os.register_at_fork(before=prepare, after_in_parent=in_parent, after_in_child=in_child)  # 36: atfork
    with waits(14, 0): m.acquire()                                      # 43: lock m
    with step(15): lines = 2                                            # 44: lines = 2
    with step(16): m.release()                                          # 45: unlock m


def prepare():                                                          # 36: atfork
    with waits(17, 0): m.acquire()                                      # 38: lock m


def in_parent():                                                        # 36: atfork
    with step(18): m.release()                                          # 40: unlock m


def in_child():                                                         # 36: atfork
    with step(19): m.release()                                          # 42: unlock m


if __name__ == "__main__":
    main()
