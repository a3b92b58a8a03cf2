"""A crawler queues its pages and starts one worker process. It never starts a thread; the queue does.

scenario  the-312-warning
end       warned-and-hangs when warns, a child hangs
end       silent-and-hangs when a child hangs
end       warned-and-fine when warns, prints "fetched 3 pages"
end       silent-and-fine when prints "fetched 3 pages"
says      threads of the parent
says      start method
"""
import multiprocessing
import threading


def fetch(pages, done):
    count = 0
    while pages.get() is not None:
        count += 1
    done.put(count)


def main():
    pages = multiprocessing.Queue()
    done = multiprocessing.Queue()
    for page in ("index", "news", "about", None):
        pages.put(page)  # the first one starts a thread that feeds the pipe
    print("threads of the parent:", ", ".join(sorted(thread.name for thread in threading.enumerate())))
    print("start method:", multiprocessing.get_start_method())

    worker = multiprocessing.Process(target=fetch, args=(pages, done))
    worker.start()  # with the start method fork, this is where 3.12 and 3.13 warn
    print("fetched", done.get(), "pages")
    worker.join()


if __name__ == "__main__":
    main()
