"""The same server is started once for each core, as a container or a service manager would do it.

scenario  one-container-one-process
end       jobs-run when prints "workers: 2", exits 0
"""
import os
import subprocess
import sys
import threading
import time

metrics_lock = threading.Lock()


def send_metrics():
    while True:
        with metrics_lock:
            time.sleep(0.03)  # as long as the network takes
        time.sleep(0.01)


def work():
    """A whole process: its metrics thread is its own."""
    threading.Thread(target=send_metrics, daemon=True).start()
    with metrics_lock:
        pass  # counts a request
    os._exit(0)


def main():
    workers = [subprocess.Popen([sys.executable, __file__, "worker"]) for _ in range(2)]
    for worker in workers:
        worker.wait()
    print("workers:", len(workers), flush=True)


if __name__ == "__main__":
    work() if "worker" in sys.argv else main()
