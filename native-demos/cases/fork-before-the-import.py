"""The same job runner forks its worker first and imports the library afterwards.

scenario  fork-first-thread-later
end       both-finish when exits 0
with      progress_meter.py
says      threads at the fork
"""
import os
import threading


def main():
    print("threads at the fork:", threading.active_count(), flush=True)
    pid = os.fork()

    import progress_meter  # starts its thread here, in each of the two for itself

    progress_meter.advance()
    if pid == 0:
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    os._exit(status)


if __name__ == "__main__":
    main()
