"""A crawler fills a queue and then starts its worker. The queue has started a thread by then.

scenario  the-312-warning
end       warned-and-hangs when warns, a child hangs
end       silent-and-hangs when a child hangs
end       warned-and-fine when warns, prints "fetched 3 pages"
end       silent-and-fine when prints "fetched 3 pages"
to        3.13 Since 3.14 the default on Linux is no longer fork.
"""
import multiprocessing


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
    worker = multiprocessing.Process(target=fetch, args=(pages, done))
    worker.start()
    print("fetched", done.get(), "pages", flush=True)
    worker.join()


if __name__ == "__main__":
    main()
