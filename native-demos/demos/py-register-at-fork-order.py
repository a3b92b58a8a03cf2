"""os.register_at_fork: in which order callbacks are called, and when."""
import mmap
import os
import subprocess

from probe import answer, answer_yes, ask, fork_both, probe

called = mmap.mmap(-1, 4096)


def note(name):
    called.write((name + " ").encode())


def say_what_was_called():
    answer('"%s"' % called[:called.tell()].decode().strip())


def register(**callbacks):
    """Nothing where there is no such function."""
    if not hasattr(os, "register_at_fork"):
        answer("unclear: no os.register_at_fork")
    os.register_at_fork(**callbacks)


def fork_once():
    pid = fork_both()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def before():
    for name in "ABC":
        register(before=lambda name=name: note(name))
    fork_once()
    say_what_was_called()


def after_in_parent():
    for name in "ABC":
        register(after_in_parent=lambda name=name: note(name))
    fork_once()
    say_what_was_called()


def after_in_child():
    for name in "ABC":
        register(after_in_child=lambda name=name: note(name))
    if fork_both() == 0:
        say_what_was_called()
    os.wait()


def fail():
    raise ValueError("a callback that fails")


def goes_ahead():
    register(before=fail)
    fork_once()
    answer_yes(True)


def inner_callback_of_the_child():
    """A callback registers callbacks: is one of them called for the same fork?"""
    def register_inner():
        os.register_at_fork(after_in_child=lambda: answer_yes(True))

    register(before=register_inner)
    if fork_both() == 0:
        answer_yes(False)
    os.wait()


def calls(way):
    def world():
        called_here = []
        register(before=lambda: called_here.append(1))
        way()
        answer_yes(bool(called_here))
    return world


def by_subprocess():
    subprocess.call(["true"])


def by_subprocess_with_preexec_fn():
    subprocess.call(["true"], preexec_fn=int)


def by_system():
    os.system("true")


probe("py-register-at-fork-order")
if hasattr(os, "register_at_fork"):
    ask("before, registered A B C", before)
    ask("after_in_parent, registered A B C", after_in_parent)
    ask("after_in_child, registered A B C", after_in_child)
    ask("an exception in before, the fork goes ahead", goes_ahead)
    ask("registered by a before callback, after_in_child is called for this fork", inner_callback_of_the_child)
    ask("os.fork calls them", calls(fork_once))
    ask("subprocess calls them", calls(by_subprocess))
    ask("subprocess with preexec_fn calls them", calls(by_subprocess_with_preexec_fn))
    ask("os.system calls them", calls(by_system))
else:
    ask("os.register_at_fork exists", lambda: answer_yes(False))
