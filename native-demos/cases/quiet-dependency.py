"""A job runner that starts no thread, and forks. A library that it imports has one, asleep nearly all the time.

scenario  the-thread-you-did-not-start
end       child-hangs when a child hangs
end       both-finish when exits 0
with      progress_meter.py
runs      100
says      threads
"""
import os
import threading
import time

import progress_meter


def main():
    print("threads:", threading.active_count(), flush=True)
    time.sleep(0.02 + time.monotonic() % 0.02)  # some work

    pid = os.fork()
    if pid == 0:
        progress_meter.advance()
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    os._exit(status)


if __name__ == "__main__":
    main()
