"""The same shop with a log handler that keeps a lock of its own around its connection.

scenario  orphaned-lock
end       child-hangs when a child hangs
end       both-finish when exits 0
"""
import logging
import os
import threading
import time

log = logging.getLogger("shop")


class Connection:
    """One connection for all handlers. logging knows nothing of this lock."""

    def __init__(self):
        self.lock = threading.Lock()

    def send(self, text):
        with self.lock:
            time.sleep(0.02)  # as long as the network takes


class LogServer(logging.Handler):
    def __init__(self, connection):
        super().__init__()
        self.connection = connection

    def emit(self, record):
        self.connection.send(self.format(record))


def import_orders():
    while True:
        log.info("another order")


def main():
    log.setLevel(logging.INFO)
    log.addHandler(LogServer(Connection()))
    threading.Thread(target=import_orders, daemon=True).start()
    time.sleep(0.05)

    pid = os.fork()
    if pid == 0:
        log.info("the job begins")
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    os._exit(status)


if __name__ == "__main__":
    main()
