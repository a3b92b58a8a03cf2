"""The same suite records the warnings of each test, and fails with the names of the threads that were alive.

scenario  the-312-warning
end       warned-and-fine when prints "alive at the fork: left-by-another-test", prints "the suite is red", exits 0
"""
import os
import sys
import threading
import unittest
import warnings


class NoForkBesideThreads(unittest.TestCase):
    """Fails a test that forks while another thread is alive."""

    def run(self, result=None):
        alive = []
        os.register_at_fork(before=lambda: alive.extend(other_threads()))
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always", DeprecationWarning)
            super().run(result)
        for each in seen:
            if "use of fork() may lead to deadlocks" in str(each.message):
                names = "alive at the fork: " + ", ".join(alive or ["threads that Python did not start"])
                result.addFailure(self, (AssertionError, AssertionError(names), None))


def other_threads():
    return [thread.name for thread in threading.enumerate() if thread is not threading.current_thread()]


class ExportTests(NoForkBesideThreads):
    def test_export(self):
        stop = threading.Event()
        thread = threading.Thread(target=stop.wait, name="left-by-another-test")
        thread.start()
        pid = os.fork()
        if pid == 0:
            os._exit(0)
        os.waitpid(pid, 0)
        stop.set()
        thread.join()


if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(ExportTests)
    result = unittest.TextTestRunner(stream=sys.stdout).run(suite)
    print("the suite is green" if result.wasSuccessful() else "the suite is red", flush=True)
