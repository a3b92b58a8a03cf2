"""Ways into the library: where a thread of a steered run can be stopped while it holds a lock there.

Rules of this file:
 - Free runs and programs run by hand do not use it.
 - The library stays what it is: a lock is wrapped, below a writer lies a file that can wait; nothing else is changed.
 - Every CPython from 3.6 on can read it.
"""

import io
import os
import queue
import threading


class Lock:
    """A threading.Lock of the library that says when it was taken."""

    def __init__(self, runtime):
        self.runtime = runtime
        self.lock = threading.Lock()
        self.release = self.lock.release
        self.locked = self.lock.locked

    def acquire(self, *how):
        taken = self.lock.acquire(*how)
        if taken:
            self.runtime.holds_lock()
        return taken

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()


def open_queues(runtime, plain=queue.Queue.__init__):
    """From now on a queue.Queue has such a lock."""

    def begin(self, maxsize=0):
        plain(self, maxsize)
        self.mutex = Lock(runtime)
        for name in ("not_empty", "not_full", "all_tasks_done"):
            setattr(self, name, threading.Condition(self.mutex))

    queue.Queue.__init__ = begin


class _Kept(io.RawIOBase):
    """The file below the writer, which calls it with its lock held. It keeps what it is given, as the memory of the
    writer would, until it is drained."""

    def __init__(self, runtime, descriptor):
        super().__init__()
        self.runtime = runtime
        self.descriptor = descriptor
        self.kept = b""
        self.mine = threading.local()

    def writable(self):
        return True

    def write(self, data):
        self.runtime.holds_lock()
        if getattr(self.mine, "drains", False):
            kept, self.kept = self.kept, b""
            while kept:
                kept = kept[os.write(self.descriptor, kept) :]
        else:
            self.kept += bytes(data)
            self.runtime.has_written()
        return len(data)


class _Writer(io.BufferedWriter):
    """A writer without room: each write, and each flush, takes its lock and comes to the file below."""

    def flush(self):
        super().flush()
        if not self.raw.closed:
            self.raw.mine.drains = True
            try:
                super().write(b"--")
            finally:
                self.raw.mine.drains = False


def standard_output(runtime):
    """A standard output whose writer can be entered; it writes when sys.stdout would."""
    writer = _Writer(_Kept(runtime, 1), buffer_size=1)
    return io.TextIOWrapper(writer, encoding="utf-8", write_through=True)
