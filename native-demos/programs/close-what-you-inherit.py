# A child that closes what it does not use
#
# Made by Forklore from close-what-you-inherit.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 close-what-you-inherit.py
#
# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or
# delays it by a random time; in a program run by hand they do nothing.
# The number in a comment is the line of the scenario.

import errno
import os
import sys
import threading

from forklore import begins, child_waits, forks, joins, leaves, step, waits, close_end, pipe_of

# The memory of the process. fork() copies all of it, just as it is at that instant.
data = pipe_of(1)                                                       # 17: pipe data
stop = pipe_of(1)                                                       # 18: pipe stop
got = 1                                                                 # 19: int got = 1


def main():                                                             # 21: thread main
    global got, reader, starter_thread
    begins(0)
    starter_thread = threading.Thread(target=starter, daemon=True)
    with step(1): starter_thread.start()                                # 22: start starter
    with forks(2) as made: reader = made.pid = os.fork()                # 23: fork reader
    if reader == 0:
        with step(3): close_end(data, 1)                                # 24: closewrite data
        with step(4): close_end(stop, 1)                                # 25: closewrite stop
        while True:
            with step(5): decided = got == 1                            # 26: while got == 1
            if not decided: break
            with waits(6, 0): got = len(os.read(data[0], 1))            # 27: read data into got
        with leaves(7): os._exit(0)                                     # 28: _exit 0
    with step(8): close_end(data, 1)                                    # 29: closewrite data
    with child_waits(9) as ended: ended(*os.waitpid(reader, 0))         # 30: wait reader
    with step(10): close_end(stop, 1)                                   # 31: closewrite stop
    with joins(11, 1): starter_thread.join()                            # 32: join starter
    with leaves(12): sys.exit(0)                                        # the end of main: as exit(0)


def starter():                                                          # 34: thread starter
    global got, helper
    begins(1)
    with forks(13) as made: helper = made.pid = os.fork()               # 35: fork helper
    if helper == 0:
        with step(14): close_end(data, 1)                               # 36: closewrite data
        with step(15): close_end(stop, 1)                               # 37: closewrite stop
        with waits(16, 1): got = len(os.read(stop[0], 1))               # 38: read stop into got
        with leaves(17): os._exit(0)                                    # 39: _exit 0
    with child_waits(18) as ended: ended(*os.waitpid(helper, 0))        # 40: wait helper


if __name__ == "__main__":
    main()
