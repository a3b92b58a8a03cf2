"""The same build server says what it wants by parameters of subprocess, and no Python runs in the child.

scenario  exec-saves-you
end       new-program-runs when prints "the program has run"
with      app_settings.py
"""
import os
import subprocess
import threading
import time


def load_settings():
    import app_settings

    return app_settings


def main():
    threading.Thread(target=load_settings, daemon=True).start()
    time.sleep(0.05)
    umask = "%03o" % load_settings().UMASK  # the parent imports it, and waits for the thread that is at it
    subprocess.call(["sh", "-c", 'umask "$0" && exec true', umask], start_new_session=True)
    print("the program has run", flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
