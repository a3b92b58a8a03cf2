"""A library that quiet-dependency.py uses. It starts a thread when it is imported, and says so nowhere."""
import threading
import time

_lock = threading.Lock()
_done = 0


def advance():
    global _done
    with _lock:
        _done += 1


def _refresh():
    while True:
        time.sleep(0.018)
        with _lock:
            time.sleep(0.002)  # writes the bar


threading.Thread(target=_refresh, daemon=True).start()
