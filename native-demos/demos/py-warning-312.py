"""Which ways to fork warn that the process is multi-threaded."""
import ctypes
import multiprocessing
import os
import subprocess
import warnings

from probe import answer, answer_yes, ask, fork_both, probe, start_ghost

PR_SET_NAME = 15


def nothing():
    pass


def by_fork():
    pid = fork_both()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def by_process():
    process = multiprocessing.get_context("fork").Process(target=nothing)
    process.start()
    process.join()


def by_spawned_process():
    subprocess.call(["true"])


def by_preexec_fn():
    subprocess.call(["true"], preexec_fn=int)


def warning_of(way):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        way()
    return [warning for warning in caught if "multi-threaded" in str(warning.message)]


def alone():
    answer_yes(warning_of(by_fork))


def warns(way):
    def world():
        start_ghost(nothing)
        answer_yes(warning_of(way))
    return world


def text():
    start_ghost(nothing)
    for warning in warning_of(by_fork):
        said = "%s: %s" % (warning.category.__name__, warning.message)
        answer('"%s"' % said.replace("pid=%d" % os.getpid(), "pid=N"))
    answer('""')


def with_a_blank_in_its_name(threads, nice):
    """The threads are counted from a line of /proc in which the name of the process comes first."""
    def world():
        if threads == 2:
            start_ghost(nothing)
        ctypes.CDLL(None).prctl(PR_SET_NAME, b"a b")
        os.nice(nice)
        answer_yes(warning_of(by_fork))
    return world


def as_error():
    start_ghost(nothing)
    warnings.simplefilter("error")
    try:
        by_fork()
    except DeprecationWarning:
        answer_yes(True)
    answer_yes(False)


def child_of_an_error():
    """Whether the child exists although os.fork raised."""
    start_ghost(nothing)
    warnings.simplefilter("error")
    try:
        fork_both() or os._exit(0)
    except DeprecationWarning:
        pass
    try:
        os.wait()
    except ChildProcessError:
        answer_yes(False)
    answer_yes(True)


probe("py-warning-312")
ask("one thread, os.fork warns", alone)
ask("two threads, os.fork warns", warns(by_fork))
ask("two threads, Process with fork warns", warns(by_process))
ask("two threads, subprocess warns", warns(by_spawned_process))
ask("two threads, subprocess with preexec_fn warns", warns(by_preexec_fn))
ask("one thread, process named a b, nice 5, os.fork warns", with_a_blank_in_its_name(threads=1, nice=5))
ask("two threads, process named a b, nice 1, os.fork warns", with_a_blank_in_its_name(threads=2, nice=1))
ask("what it says", text)
ask("-W error, os.fork raises", as_error)
ask("-W error, the child exists", child_of_an_error)
