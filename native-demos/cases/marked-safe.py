"""A prototype: a library marks its thread as safe for fork, and a fork is allowed if all threads are marked.

scenario  marked-safe-for-fork
end       library-lock-held when a child hangs, prints "library lock of the child: held"
end       child-hangs when a child hangs
end       both-finish when exits 0
says      threads that are not marked
says      library lock of the child
from      3.7 os.register_at_fork is not there before 3.7.
"""
import os
import sys
import threading
import time

marked = set()


def mark_as_safe_for_fork(thread, lock):
    """The proposal. In return, the library promises to hold its lock around every fork."""
    os.register_at_fork(before=lock.acquire, after_in_child=lock.release, after_in_parent=lock.release)
    marked.add(thread)


def fork_if_safe():
    others = [thread for thread in threading.enumerate() if thread is not threading.main_thread()]
    os.write(2, b"threads that are not marked: %d\n" % len([each for each in others if each not in marked]))
    return os.fork()


class Heartbeat:
    """The library: one lock, one thread, and it keeps its promise."""

    def __init__(self):
        self.lock = threading.Lock()
        self.beats = 0
        thread = threading.Thread(target=self.beat, daemon=True)
        mark_as_safe_for_fork(thread, self.lock)
        thread.start()

    def beat(self):
        while True:
            with self.lock:
                self.beats += 1
            print("beat", self.beats, "." * 2000)  # a lock that the library cannot name


def pipe_output_to_a_pager():
    """Standard output goes to a pager that has stopped reading, as one does when its screen is full."""
    _, pager = os.pipe()
    os.dup2(pager, sys.stdout.fileno())


def main():
    pipe_output_to_a_pager()
    heartbeat = Heartbeat()
    time.sleep(0.1)

    pid = fork_if_safe()
    if pid == 0:
        free = heartbeat.lock.acquire(timeout=1)
        os.write(2, b"library lock of the child: %s\n" % (b"free" if free else b"held"))
        print("the child is at work", flush=True)
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    os._exit(status)


if __name__ == "__main__":
    main()
