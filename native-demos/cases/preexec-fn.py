"""A build server starts a program with preexec_fn, which imports the settings, as another thread just does.

scenario  preexec-fn
end       child-hangs when a child hangs
end       program-runs when prints "the program has run"
with      app_settings.py
"""
import os
import subprocess
import threading
import time


def load_settings():
    import app_settings

    return app_settings


def set_up():
    """Runs in the child, before the program."""
    os.umask(load_settings().UMASK)


def main():
    threading.Thread(target=load_settings, daemon=True).start()
    time.sleep(0.05)
    subprocess.call(["true"], preexec_fn=set_up)
    print("the program has run", flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
