"""The same mailer, and each process makes a pool of its own.

scenario  pool-made-in-the-child
end       both-finish when prints "sent to staff", exits 0
"""
import os
from concurrent.futures import ThreadPoolExecutor

_pools = {}


def mails():
    """The pool of this process; a child does not touch the one of its parent."""
    pid = os.getpid()
    if pid not in _pools:
        _pools[pid] = ThreadPoolExecutor(max_workers=1)
    return _pools[pid]


def send(address):
    return "sent to %s" % address


def main():
    print(mails().submit(send, "root").result(), flush=True)

    pid = os.fork()
    if pid == 0:
        print(mails().submit(send, "staff").result(), flush=True)
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    os._exit(status)


if __name__ == "__main__":
    main()
