"""The same job runner does not look whether threads are there. It stops them, forks, and starts them again.

scenario  quiesce-before-fork
end       both-finish when exits 0
says      threads at the fork
"""
import os
import threading
import time

cache_lock = threading.Lock()


class PlugIn:
    """A plug-in that can be told to stop. It comes back when its last thread has ended."""

    def start(self):
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def stop(self):
        self.stopped.set()
        self.thread.join()

    def run(self):
        while not self.stopped.wait(0.004):
            helper = threading.Thread(target=refresh)
            helper.start()
            helper.join()


def refresh():
    with cache_lock:
        time.sleep(0.002)


def main():
    plug_in = PlugIn()
    plug_in.start()
    time.sleep(0.05)

    plug_in.stop()
    print("threads at the fork:", threading.active_count(), flush=True)
    pid = os.fork()
    if pid == 0:
        with cache_lock:
            os._exit(0)
    plug_in.start()
    _, status = os.waitpid(pid, 0)
    os._exit(status)


if __name__ == "__main__":
    main()
