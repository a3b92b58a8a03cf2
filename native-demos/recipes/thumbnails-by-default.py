"""A gallery makes thumbnails in a pool, with whatever start method is the default. A thread saves statistics.

scenario  start-methods
end       forked-child-hangs when a child hangs
end       all-finish when prints "thumbnails: 2"
to        3.13 Since 3.14 the default on Linux is no longer fork.
"""
import multiprocessing
import threading
import time

statistics_lock = threading.Lock()


def save_statistics():
    while True:
        with statistics_lock:
            time.sleep(0.03)  # as long as the disk takes
        time.sleep(0.01)


def thumbnail(name):
    with statistics_lock:
        return name + ".small"


def main():
    threading.Thread(target=save_statistics, daemon=True).start()
    with multiprocessing.Pool(2) as pool:
        print("thumbnails:", len(pool.map(thumbnail, ["one", "two"])), flush=True)


if __name__ == "__main__":
    main()
