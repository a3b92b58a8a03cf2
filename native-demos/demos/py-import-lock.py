"""A ghost is importing a module, and the child imports."""
import importlib
import importlib.machinery
import sys
import threading

from probe import answer_call, ask, fork_child, probe, stand_still

inside = threading.Event()


class Finder:
    """Makes modules without files; one of them takes for ever, in the ghost."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        return importlib.machinery.ModuleSpec(name, Finder) if name.startswith("probe_") else None

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        if threading.current_thread().name == "ghost":
            inside.set()
            stand_still()


def import_in_child(name):
    sys.meta_path.insert(0, Finder)
    ghost = threading.Thread(target=importlib.import_module, args=("probe_slow",), name="ghost", daemon=True)
    ghost.start()
    inside.wait()
    fork_child()
    answer_call(lambda: importlib.import_module(name) and None)


def same_module():
    import_in_child("probe_slow")


def another_module():
    import_in_child("probe_other")


probe("py-import-lock")
ask("import the same module", same_module)
ask("import another module", another_module)
