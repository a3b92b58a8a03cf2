"""A ghost is inside a logging handler, and the child logs."""
import logging
import threading

from probe import answer_call, ask, fork_child, probe, stand_still

inside = threading.Event()


class SlowHandler(logging.Handler):
    def emit(self, record):
        if threading.current_thread().name == "ghost":
            inside.set()
            stand_still()


def log_in_child():
    logging.getLogger().addHandler(SlowHandler())
    threading.Thread(target=logging.warning, args=("ghost",), name="ghost", daemon=True).start()
    inside.wait()
    fork_child()
    answer_call(logging.warning, "child")


probe("py-logging-after-fork")
ask("log through the same handler", log_in_child)
