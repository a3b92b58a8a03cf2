"""A test suite makes every deprecation an error, and believes that it forks from one thread.

scenario  the-312-warning
end       silent-and-fine when prints "the suite is green", exits 0
to        3.14 Since 3.15 the error is raised.
"""
import os
import threading
import unittest
import warnings


class ExportTests(unittest.TestCase):
    def test_export(self):
        stop = threading.Event()
        thread = threading.Thread(target=stop.wait, name="left-by-another-test")
        thread.start()
        with warnings.catch_warnings():
            warnings.simplefilter("error", DeprecationWarning)
            pid = os.fork()
            if pid == 0:
                os._exit(0)
            os.waitpid(pid, 0)
        stop.set()
        thread.join()


if __name__ == "__main__":
    result = unittest.TextTestRunner().run(unittest.defaultTestLoader.loadTestsFromTestCase(ExportTests))
    print("the suite is green" if result.wasSuccessful() else "the suite is red", flush=True)
