"""The hooks of a generated program.

Rules of this file:
 - It is the only file of Forklore that a generated program imports, and every CPython from 3.6 on can read it.
 - Without the harness a hook does nothing: the program is then a plain program, run by
   `PYTHONPATH=native-demos/python python3 program.py`.
 - A hook stands outside the locks of the program and takes none of its own: in the child of a fork, too, it is
   nothing but a call of C.

A hook wraps one step of the model:

    with step(4): balance = value

The number is the id of the step. Before the step the thread may be held back (steered) or delayed by a random time
(free); after it the thread says that it is done. A step that may wait is two steps of the model, to ask and to get it,
so the thread may be held back after it as well. While a hook waits, other threads run: it has no interpreter lock.
"""

import errno
import os
import time


def _nothing(*_):
    pass


class _Runtime:
    """The functions of the C library of the same names; in a program run by hand they do nothing."""

    before = before_waiting = before_call = before_join = before_fork = before_leave = before_exec = _nothing
    after = after_waiting = after_fork = after_spawn = after_wait = exec_failed = thread_begins = _nothing
    holds_lock = has_written = _nothing

    def open_stream(self, number, name):
        return open(name + ".log", "w", encoding="utf-8")

    def work(self, micros):
        time.sleep(micros / 1e6)


_runtime = _Runtime()


class step:
    """An ordinary step."""

    __slots__ = ("number",)

    def __init__(self, number):
        self.number = number

    def __enter__(self):
        _runtime.before(self.number)

    def __exit__(self, failure, *_):
        if failure is None:
            _runtime.after(self.number)


class waits:
    """A step that may wait for an object; `thing` is its number in the table."""

    __slots__ = ("number", "thing")

    def __init__(self, number, thing):
        self.number = number
        self.thing = thing

    def __enter__(self):
        _runtime.before_waiting(self.number, self.thing)

    def __exit__(self, failure, *_):
        if failure is None:
            _runtime.after_waiting(self.number)


class joins:
    """A step that may wait for another thread to end; `thread` is its number among the declared threads."""

    __slots__ = ("number", "thread")

    def __init__(self, number, thread):
        self.number = number
        self.thread = thread

    def __enter__(self):
        _runtime.before_join(self.number, self.thread)

    def __exit__(self, failure, *_):
        if failure is None:
            _runtime.after_waiting(self.number)


class calls:
    """A call of a library, inside which a thread may wait for something that only the library knows."""

    __slots__ = ("number",)

    def __init__(self, number):
        self.number = number

    def __enter__(self):
        _runtime.before_call(self.number)

    def __exit__(self, failure, *_):
        if failure is None:
            _runtime.after(self.number)


class forks:
    """A fork; `pid` gets its result: `with forks(2) as made: child = made.pid = os.fork()`."""

    __slots__ = ("number", "pid", "outer")

    def __init__(self, number):
        self.number = number
        self.pid = -1

    def __enter__(self):
        self.outer = _runtime.before_fork(self.number)
        return self

    def __exit__(self, failure, *_):
        _runtime.after_fork(self.number, self.pid, self.outer)


class spawns(forks):
    """Another program in a new process; `pid` gets its number."""

    __slots__ = ()

    def __exit__(self, failure, *_):
        _runtime.after_spawn(self.number, self.pid, self.outer)
        return failure is FileNotFoundError


class child_waits:
    """A step that may wait for a child process: `with child_waits(8) as ended: ended(*os.waitpid(child, 0))`.

    Afterwards `code` is the exit status, 128 + the signal for a killed process, or -1 if there was none to wait for.
    """

    __slots__ = ("number", "pid", "status", "code")

    def __init__(self, number):
        self.number = number
        self.pid = -1
        self.status = 0
        self.code = -1

    def __enter__(self):
        _runtime.before(self.number)
        return self

    def __call__(self, pid, status):
        self.pid = pid
        self.status = status
        self.code = status >> 8 if status & 127 == 0 else 128 + (status & 127)

    def __exit__(self, failure, *_):
        if failure is None or failure is ChildProcessError:
            _runtime.after_wait(self.number, self.pid, self.status)
        return failure is ChildProcessError


class leaves:
    """A step from which nobody comes back: sys.exit, os._exit, the end of main."""

    __slots__ = ("number",)

    def __init__(self, number):
        self.number = number

    def __enter__(self):
        _runtime.before_leave(self.number)

    def __exit__(self, *_):
        pass


class execs:
    """An exec: whoever comes back from it has not found the program."""

    __slots__ = ("number",)

    def __init__(self, number):
        self.number = number

    def __enter__(self):
        _runtime.before_exec(self.number)

    def __exit__(self, failure, error, *_):
        if failure is not None and issubclass(failure, OSError):
            _runtime.exec_failed(self.number, error.errno)
            return True


def begins(thread):
    """The first thing that every thread does, main among them; `thread` is its number among the declared threads."""
    _runtime.thread_begins(thread)


class Once:
    """Lets the first thread do something, while others wait until it is done: pthread_once has no other form here."""

    def __init__(self):
        import threading

        self.lock = threading.Lock()
        self.done = False

    def run(self, block):
        if not self.done:
            with self.lock:
                if not self.done:
                    block()
                    self.done = True


class _SlowModule:
    """Finds and loads slow_module, whose import takes a millisecond and says nothing."""

    def find_spec(self, name, path=None, target=None):
        if name == "slow_module":
            import importlib.machinery

            return importlib.machinery.ModuleSpec(name, self)
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        _runtime.holds_lock()
        time.sleep(0.001)


def offer_slow_module():
    """From now on `import slow_module` finds a module."""
    import sys

    sys.meta_path.insert(0, _SlowModule())


def direct_logger():
    """A logger whose handler writes at once, holding only its own lock."""
    import logging

    class Direct(logging.Handler):
        def emit(self, record):
            _runtime.holds_lock()
            os.write(1, record.getMessage().encode())

    logger = logging.getLogger("forklore")
    logger.propagate = False
    logger.addHandler(Direct())
    return logger


def stream(number, name):
    """A file of its own with a buffer; `number` is its number among the streams."""
    return _runtime.open_stream(number, name)


def file_of(records):
    """A descriptor of a new file without a name, with as many records: bytes that say their own number."""
    descriptor = os.open(os.environ.get("TMPDIR", "/tmp"), os.O_TMPFILE | os.O_RDWR, 0o600)
    os.write(descriptor, bytes(range(1, records + 1)))
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


def next_record(descriptor):
    """The number of the next record, or 0 at the end."""
    return sum(os.read(descriptor, 1))


def reopen(descriptor):
    """A new descriptor of the same file, with an offset and locks of its own."""
    return os.open("/proc/self/fd/%d" % descriptor, os.O_RDWR)


def attempt(function, *arguments):
    """0 if the call works, else the error number."""
    try:
        function(*arguments)
        return 0
    except OSError as error:
        return errno.EAGAIN if error.errno in (errno.EACCES, errno.EAGAIN) else error.errno


def unlock(lock):
    """0, or EPERM if the lock is not ours to release."""
    try:
        lock.release()
        return 0
    except (AssertionError, RuntimeError, ValueError):
        return errno.EPERM


def pipe_of(items, cloexec=False):
    """The two ends of a pipe with room for so many items: each page of the pipe takes one write."""
    import fcntl

    ends = list(os.pipe2(os.O_DIRECT | (os.O_CLOEXEC if cloexec else 0)))
    set_size = 1031
    fcntl.fcntl(ends[1], set_size, max(items, 1) * os.sysconf("SC_PAGESIZE"))
    return ends


def close_end(ends, which):
    """Closes an end of a pipe, unless that is done already: its number may have become that of something else."""
    descriptor, ends[which] = ends[which], -1
    if descriptor >= 0:
        os.close(descriptor)


def shared_int(initial):
    """An integer in a shared mapping (MAP_SHARED): fork does not copy it. It is `.value` of what this gives."""
    import ctypes
    import mmap

    number = ctypes.c_int.from_buffer(mmap.mmap(-1, mmap.PAGESIZE))
    number.value = initial
    return number


def local_ints(**initial):
    """Integers of which each thread has its own."""
    import threading

    return type("Local", (threading.local,), initial)()


def ensure(condition):
    """Ends the process by SIGABRT if the condition is false, as assert does in C."""
    if not condition:
        os.abort()


def try_exec(program):
    """Tries to become a program that there is not."""
    try:
        os.execlp(program, program)
    except OSError:
        pass


def work(least_micros, most_micros):
    """Takes some time between the two, each as likely as any other."""
    import random

    _runtime.work(random.randint(least_micros, most_micros))
