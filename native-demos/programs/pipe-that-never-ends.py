# The end of file that never comes
#
# Made by Forklore from pipe-that-never-ends.fork: change that file, not this one.
# To run it by hand:  PYTHONPATH=native-demos/python python3 pipe-that-never-ends.py
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
data = pipe_of(1)                                                       # 23: pipe data
stop = pipe_of(1)                                                       # 24: pipe stop
got = 1                                                                 # 25: int got = 1


def main():                                                             # 27: thread main
    global got, reader, starter_thread
    begins(0)
    starter_thread = threading.Thread(target=starter, daemon=True)
    with step(1): starter_thread.start()                                # 28: start starter
    with forks(2) as made: reader = made.pid = os.fork()                # 29: fork reader
    if reader == 0:
        with step(3): close_end(data, 1)                                # 30: closewrite data
        with step(4): close_end(stop, 1)                                # 31: closewrite stop
        while True:
            with step(5): decided = got == 1                            # 32: while got == 1
            if not decided: break
            with waits(6, 0): got = len(os.read(data[0], 1))            # 33: read data into got
        with leaves(7): os._exit(0)                                     # 34: _exit 0
    with step(8): close_end(data, 1)                                    # 35: closewrite data
    with child_waits(9) as ended: ended(*os.waitpid(reader, 0))         # 36: wait reader
    with step(10): close_end(stop, 1)                                   # 37: closewrite stop
    with joins(11, 1): starter_thread.join()                            # 38: join starter
    with leaves(12): sys.exit(0)                                        # the end of main: as exit(0)


def starter():                                                          # 40: thread starter
    global got, helper
    begins(1)
    with forks(13) as made: helper = made.pid = os.fork()               # 41: fork helper
    if helper == 0:
        with step(14): close_end(stop, 1)                               # 42: closewrite stop
        with waits(15, 1): got = len(os.read(stop[0], 1))               # 43: read stop into got
        with leaves(16): os._exit(0)                                    # 44: _exit 0
    with child_waits(17) as ended: ended(*os.waitpid(helper, 0))        # 45: wait helper


if __name__ == "__main__":
    main()
