"""The first repair of logging, rebuilt: take the lock of every handler before the fork.

scenario  logging-lock-second-try
end       parent-deadlocks when the parent hangs
end       both-finish when exits 0
from      3.7 os.register_at_fork is not there before 3.7.
"""
import os
import threading
import time


class Handler:
    """A log handler with a lock, perhaps in front of another one, as logging.handlers.MemoryHandler is."""

    def __init__(self, target=None):
        self.lock = threading.Lock()
        self.target = target

    def handle(self, record):
        with self.lock:
            time.sleep(0.01)
            if self.target:
                self.target.handle(record)


def hold_around_fork(handlers):
    def release():
        for handler in handlers:
            handler.lock.release()

    def acquire():
        for handler in handlers:
            handler.lock.acquire()

    os.register_at_fork(before=acquire, after_in_child=release, after_in_parent=release)


def keep_logging(handler):
    while True:
        handler.handle("another record")


def main():
    server = Handler()
    memory = Handler(target=server)
    hold_around_fork([server, memory])  # in the order in which they were made
    threading.Thread(target=keep_logging, args=(memory,), daemon=True).start()
    time.sleep(0.025)

    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    os._exit(0)


if __name__ == "__main__":
    main()
