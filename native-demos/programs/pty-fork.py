# pty.fork: a terminal does not make it safer
#
# Made by Forklore from pty-fork.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 pty-fork.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import os
import sys
import threading

from forklore import begins, calls, child_waits, execs, forks, leaves, step

# The memory of the process. fork() copies all of it, just as it is at that instant.


def main():                                                             # 21: thread main
    global child, worker_thread
    begins(0)
    worker_thread = threading.Thread(target=worker, daemon=True)
    with step(1): worker_thread.start()                                 # 22: start worker
    with forks(2) as made: child = made.pid = os.fork()                 # 23: fork child
    if child == 0:
        with calls(3): print("prompt> ", end="")                        # 24: print "prompt> "
        with calls(4): sys.stdout.flush()                               # 25: flush
        with execs(5): os.execlp("sh", "sh")                            # 26: exec "sh"
        os._exit(127)                                                   # only if there is no such program
    with child_waits(6) as ended: ended(*os.waitpid(child, 0))          # 27: wait child
    with leaves(7): sys.exit(0)                                         # the end of main: as exit(0)


def worker():                                                           # 29: thread worker
    begins(1)
    with calls(8): print("worker\n", end="")                            # 30: print "worker\n"


if __name__ == "__main__":
    main()
