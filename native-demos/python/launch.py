"""Started by Forklore in place of a program: makes worlds that run it.

    python3 -I -S launch.py LIBRARY PROGRAM

Rules of this file:
 - This process has one thread and runs no line of the program: each world is a child that it forks, in which it then
   goes on as the program.
 - What to do, and what came of it, is said on the descriptors 3 and 4 by the C library: see runtime/harness.c.
 - Every CPython from 3.6 on can read it.
"""
import ctypes
import gc
import os
import sys
import threading
import types
import warnings


sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import forklore  # noqa: E402
import inside  # noqa: E402


class Callbacks(ctypes.Structure):
    """struct fl_callbacks of runtime/world.h: without a run_main, fl_harness_main returns in each world."""

    _fields_ = [("fork_world", ctypes.CFUNCTYPE(ctypes.c_int)), ("run_main", ctypes.c_void_p)]


def report(kind, error, *_):
    """A program that fails says why, and ends as if by abort: no other end looks the same."""
    os.write(1, ("%s: %s\n" % (kind.__name__, error)).encode("utf-8", "replace"))
    os.abort()


def report_of_a_thread(arguments):
    if arguments.exc_type is not SystemExit:
        report(arguments.exc_type, arguments.exc_value)


def run(thread, plain=threading.Thread.run):
    """Before 3.8 there is no threading.excepthook."""
    try:
        plain(thread)
    except SystemExit:
        pass
    except BaseException as error:
        report(type(error), error)


def report_failures():
    sys.excepthook = report
    if hasattr(threading, "excepthook"):
        threading.excepthook = report_of_a_thread
        sys.unraisablehook = report_of_a_thread
    else:
        threading.Thread.run = run


class Library:
    """What the hooks of the program call, in place of nothing."""

    def __init__(self, path):
        library = ctypes.CDLL(path, use_errno=True)
        for name in (
            "before before_waiting before_call before_join before_fork before_leave before_exec after after_waiting "
            "after_fork after_spawn after_wait thread_begins"
        ).split():
            setattr(self, name, getattr(library, "fl_" + name))
        self.library = library
        # The first callback of all: the handlers of the program run in a child that knows itself.
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=library.fl_in_child)

    def holds_lock(self):
        """In a free run nobody is stopped, and a thread that holds a lock keeps the interpreter, too."""

    has_written = holds_lock

    def open_ways_in(self):
        self.holds_lock = self.library.fl_holds_lock
        self.has_written = self.library.fl_has_written
        inside.open_queues(self)

    def exec_failed(self, step, error):
        ctypes.set_errno(error)
        self.library.fl_exec_failed(step)

    def open_stream(self, number, name):
        return open(self.library.fl_stream(number), "w", encoding="utf-8", closefd=False)

    def work(self, micros):
        self.library.fl_work(micros)


def become_a_world(library):
    """Returns in a world only."""
    fork = Callbacks._fields_[0][1](os.fork)
    library.library.fl_harness_main(ctypes.byref(Callbacks(fork, None)))
    if library.library.fl_is_steered():
        library.open_ways_in()
        sys.stdout = inside.standard_output(library)
    else:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)


def load(program):
    """The program as code, with the modules that it imports loaded once for all worlds."""
    with open(program, encoding="utf-8") as file:
        text = file.read()
    for line in text.splitlines():
        if line.startswith("import "):
            __import__(line.split()[1])
    return compile(text, program, "exec")


def main():
    path, program = sys.argv[1:]
    warnings.simplefilter("ignore", DeprecationWarning)
    code = load(program)
    forklore._runtime = Library(path)
    report_failures()
    gc.collect()
    if hasattr(gc, "freeze"):
        gc.freeze()
    become_a_world(forklore._runtime)
    sys.modules["__main__"] = types.ModuleType("__main__")
    exec(code, sys.modules["__main__"].__dict__)


main()
