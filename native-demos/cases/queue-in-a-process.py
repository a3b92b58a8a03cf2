"""The same crawler, and multiprocessing makes the child: it knows its queues and gives them a new feeder.

scenario  queue-made-new-in-the-child
end       item-arrives when prints "got news"
says      threads of the child
"""
import multiprocessing
import sys
import threading


def use(pages):
    pages.put("news")
    print("threads of the child:", ", ".join(sorted(thread.name for thread in threading.enumerate())))
    print("got", pages.get())
    sys.stdout.flush()


def main():
    context = multiprocessing.get_context("fork")
    pages = context.Queue()
    pages.put("index")
    pages.get()

    worker = context.Process(target=use, args=(pages,))
    worker.start()
    worker.join()
    sys.exit(worker.exitcode)


if __name__ == "__main__":
    main()
