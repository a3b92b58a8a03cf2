"""A ghost is blocked in the flush of a buffered writer, and the child uses it."""
import os
import sys
import threading

from probe import answer_call, ask, fork_child, probe, until_others

WRITE = "1"


def full_pipe():
    pipe, end = os.pipe()
    os.set_blocking(end, False)
    try:
        while True:
            os.write(end, bytes(4096))
    except BlockingIOError:
        pass
    os.set_blocking(end, True)
    return pipe, end


def with_a_blocked_writer():
    pipe, end = full_pipe()
    writer = os.fdopen(end, "wb")
    writer.write(b"half a line")
    threading.Thread(target=writer.flush, daemon=True).start()
    until_others(WRITE)
    fork_child()
    os.set_blocking(pipe, False)
    os.read(pipe, 1 << 20)
    return writer


def write():
    answer_call(with_a_blocked_writer().write, b"child")


def flush():
    answer_call(with_a_blocked_writer().flush)


def print_line():
    """Both print, to a standard output that nobody reads at first."""
    pipe, end = full_pipe()
    os.dup2(end, 1)
    os.close(end)
    sys.stdout = os.fdopen(1, "w")
    threading.Thread(target=print, args=("parent",), kwargs={"flush": True}, daemon=True).start()
    until_others(WRITE)
    fork_child()
    os.set_blocking(pipe, False)
    os.read(pipe, 1 << 20)
    answer_call(print, "child", flush=True)


probe("py-buffered-output")
ask("write", write)
ask("flush", flush)
ask("print, to standard output", print_line)
