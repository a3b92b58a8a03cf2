"""threading.RLock in the child, held by a ghost or by the thread that forked."""
import threading

from probe import answer_call, ask, fork_child, probe, start_ghost

lock = threading.RLock()


def held_by_a_ghost():
    start_ghost(lock.acquire)
    fork_child()


def held_by_the_forking_thread():
    lock.acquire()
    fork_child()


def acquire_from_a_ghost():
    held_by_a_ghost()
    answer_call(lock.acquire)


def release_for_a_ghost():
    held_by_a_ghost()
    answer_call(lock.release)


def acquire_again():
    held_by_the_forking_thread()
    answer_call(lock.acquire)


def release_own():
    held_by_the_forking_thread()
    answer_call(lock.release)


probe("py-rlock-after-fork")
ask("held by a ghost, acquire", acquire_from_a_ghost)
ask("held by a ghost, release", release_for_a_ghost)
ask("held by the forking thread, acquire", acquire_again)
ask("held by the forking thread, release", release_own)
