"""The same crawler starts its worker first, and puts pages into the queue afterwards.

scenario  fork-first-thread-later
end       both-finish when prints "fetched 3 pages", exits 0
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
    worker = multiprocessing.Process(target=fetch, args=(pages, done))
    worker.start()  # no thread yet, whatever the start method is
    for page in ("index", "news", "about", None):
        pages.put(page)
    print("fetched", done.get(), "pages", flush=True)
    worker.join()


if __name__ == "__main__":
    main()
