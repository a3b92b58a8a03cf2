"""A gallery makes thumbnails in a ProcessPoolExecutor, once with each start method. A thread saves statistics.

scenario  start-methods
end       all-finish when prints "fork: done"
end       forked-child-hangs when prints "forkserver: done", a child hangs
end       others-hang when a child hangs
from      3.7 ProcessPoolExecutor takes no mp_context before 3.7.
"""
import multiprocessing
import os
import threading
import time
from concurrent.futures import ProcessPoolExecutor

statistics_lock = threading.Lock()


def save_statistics():
    while True:
        with statistics_lock:
            time.sleep(0.03)  # as long as the disk takes
        time.sleep(0.01)


def thumbnail():
    """Runs in a process of the pool."""
    with statistics_lock:
        return "done"


def main():
    threading.Thread(target=save_statistics, daemon=True).start()
    for method in ("spawn", "forkserver", "fork"):
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context(method)) as pool:
            print("%s: %s" % (method, pool.submit(thumbnail).result()), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
