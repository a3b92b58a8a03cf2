"""The same gallery says which start method it means, where it makes the pool.

scenario  start-methods
end       forked-child-hangs when a child hangs
end       all-finish when prints "thumbnails: 2"
"""
import multiprocessing
import threading
import time

processes = multiprocessing.get_context("forkserver")  # or "spawn"
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
    with processes.Pool(2) as pool:
        print("thumbnails:", len(pool.map(thumbnail, ["one", "two"])), flush=True)


if __name__ == "__main__":
    main()
