"""A shop logs to a slow server. One thread imports orders and logs; the main program forks a job, which logs too.

scenario  logging-lock
end       child-hangs when a child hangs
end       both-finish when exits 0
"""
import logging
import os
import threading
import time

log = logging.getLogger("shop")


class LogServer(logging.Handler):
    """Sends each record away, which takes its time. The handler's own lock is held meanwhile."""

    def emit(self, record):
        self.format(record)
        time.sleep(0.02)


def import_orders():
    while True:
        log.info("another order")


def main():
    log.setLevel(logging.INFO)
    log.addHandler(LogServer())
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
