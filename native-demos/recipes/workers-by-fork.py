"""A server starts its metrics thread and then forks one worker for each core.

scenario  orphaned-lock
end       child-hangs when a child hangs
end       both-finish when prints "workers: 2", exits 0
"""
import os
import threading
import time

metrics_lock = threading.Lock()


def send_metrics():
    while True:
        with metrics_lock:
            time.sleep(0.03)  # as long as the network takes
        time.sleep(0.01)


def work():
    with metrics_lock:
        pass  # counts a request


def main():
    threading.Thread(target=send_metrics, daemon=True).start()
    time.sleep(0.05)
    workers = []
    for _ in range(2):
        pid = os.fork()
        if pid == 0:
            work()
            os._exit(0)
        workers.append(pid)
    for pid in workers:
        os.waitpid(pid, 0)
    print("workers:", len(workers), flush=True)


if __name__ == "__main__":
    main()
