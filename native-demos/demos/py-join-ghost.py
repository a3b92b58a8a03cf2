"""What the child knows of the threads of its parent."""
import threading

from probe import answer, answer_call, answer_yes, ask, fork_child, probe, start_ghost


def nothing():
    pass


def join():
    ghost = start_ghost(nothing)
    fork_child()
    answer_call(ghost.join)


def is_alive():
    ghost = start_ghost(nothing)
    fork_child()
    answer_yes(ghost.is_alive())


def names():
    start_ghost(nothing)
    fork_child()
    answer('"%s"' % " ".join(thread.name for thread in threading.enumerate()))


def fork_and_name_the_main_thread():
    fork_child()
    answer('"%s"' % threading.main_thread().name)


def main_thread():
    start_ghost(fork_and_name_the_main_thread, name="worker")


def new_thread():
    start_ghost(nothing)
    fork_child()
    thread = threading.Thread(target=nothing)
    thread.start()
    answer_call(thread.join)


probe("py-join-ghost")
ask("join", join)
ask("is_alive", is_alive)
ask("names of all threads", names)
ask("a thread named worker forks, name of the main thread", main_thread)
ask("start a thread and join it", new_thread)
