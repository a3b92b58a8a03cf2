"""The same console. The child of the fork executes its program at once and prints nothing before.

scenario  exec-saves-you
end       new-program-runs when prints "the shell has ended"
"""
import os
import pty
import sys
import threading
import time


def pipe_output_to_a_pager():
    """Standard output goes to a pager that has stopped reading, as one does when its screen is full."""
    _, pager = os.pipe()
    os.dup2(pager, sys.stdout.fileno())


def report_progress():
    while True:
        print("." * 2000)


def main():
    pipe_output_to_a_pager()
    threading.Thread(target=report_progress, daemon=True).start()
    time.sleep(0.1)  # by now the pipe is full, and the thread is inside print

    pid, _ = pty.fork()
    if pid == 0:
        os.execvp("sh", ["sh", "-c", "echo a shell for you"])
    _, status = os.waitpid(pid, 0)
    os.write(2, b"the shell has ended\n")
    os._exit(status)


if __name__ == "__main__":
    main()
