"""A job runner looks whether it is alone, loads the job, and forks. A plug-in starts short threads now and then.

scenario  check-then-fork
end       child-hangs when a child hangs
end       no-fork when prints "not alone, no fork"
end       both-finish when exits 0
runs      100
"""
import os
import threading
import time

cache_lock = threading.Lock()


def refresh():
    with cache_lock:
        time.sleep(0.002)


def plug_in():
    """Its own thread does no harm: it holds nothing. It starts others that do."""
    while True:
        thread = threading.Thread(target=refresh)
        thread.start()
        thread.join()
        time.sleep(0.004)


def load_job():
    with open("/proc/self/status") as job:
        time.sleep(0.001)  # as long as the disk takes
        return job.read()


def main():
    threading.Thread(target=plug_in, daemon=True).start()
    time.sleep(0.05)

    if threading.active_count() > 2:
        print("not alone, no fork", flush=True)
        os._exit(0)
    load_job()
    pid = os.fork()
    if pid == 0:
        with cache_lock:
            os._exit(0)
    _, status = os.waitpid(pid, 0)
    os._exit(status)


if __name__ == "__main__":
    main()
