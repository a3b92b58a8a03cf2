"""A crawler forks by itself and goes on to use the queue that it has already used.

scenario  queue-feeder
end       child-hangs when a child hangs
says      threads of the parent
says      threads of the child
"""
import multiprocessing
import os
import threading


def names():
    return ", ".join(sorted(thread.name for thread in threading.enumerate()))


def main():
    pages = multiprocessing.Queue()
    pages.put("index")
    pages.get()
    print("threads of the parent:", names(), flush=True)

    pid = os.fork()
    if pid == 0:
        print("threads of the child:", names(), flush=True)
        pages.put("news")  # goes into a buffer that nobody empties: the feeder is in the parent
        print("got", pages.get(), flush=True)
        os._exit(0)
    os.waitpid(pid, 0)


if __name__ == "__main__":
    main()
