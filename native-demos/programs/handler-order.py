# Last in, first to prepare
#
# Made by Forklore from handler-order.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 handler-order.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, calls, child_waits, forks, leaves, step, stream

# The memory of the process. fork() copies all of it, just as it is at that instant.
child_log = stream(0, "child_log")                                      # 20: stream child_log


def main():                                                             # 22: thread main
    global child
    begins(0)
    with step(1): os.register_at_fork(before=prepare, after_in_parent=in_parent, after_in_child=in_child)  # 23: atfork
    with step(2): os.register_at_fork(before=prepare_2, after_in_parent=in_parent_2, after_in_child=in_child_2)  # 30: atfork
    with step(3): os.register_at_fork(before=prepare_3, after_in_parent=in_parent_3, after_in_child=in_child_3)  # 37: atfork
    with forks(4) as made: child = made.pid = os.fork()                 # 44: fork child
    if child == 0:
        with calls(5): child_log.flush()                                # 45: flush child_log
        with leaves(6): os._exit(0)                                     # 46: _exit 0
    with child_waits(7) as ended: ended(*os.waitpid(child, 0))          # 47: wait child
    with leaves(8): sys.exit(0)                                         # the end of main: as exit(0)


def prepare():                                                          # 23: atfork
    with calls(9): print("A | ", end="")                                # 25: print "A | "


def in_parent():                                                        # 23: atfork
    with calls(10): print("A ", end="")                                 # 27: print "A "


def in_child():                                                         # 23: atfork
    with calls(11): print("A ", end="", file=child_log)                 # 29: print "A " to child_log


def prepare_2():                                                        # 30: atfork
    with calls(12): print("B ", end="")                                 # 32: print "B "


def in_parent_2():                                                      # 30: atfork
    with calls(13): print("B ", end="")                                 # 34: print "B "


def in_child_2():                                                       # 30: atfork
    with calls(14): print("B ", end="", file=child_log)                 # 36: print "B " to child_log


def prepare_3():                                                        # 37: atfork
    with calls(15): print("C ", end="")                                 # 39: print "C "


def in_parent_3():                                                      # 37: atfork
    with calls(16): print("C\n", end="")                                # 41: print "C\n"


def in_child_3():                                                       # 37: atfork
    with calls(17): print("C\n", end="", file=child_log)                # 43: print "C\n" to child_log


if __name__ == "__main__":
    main()
