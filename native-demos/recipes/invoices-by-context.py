"""The same shop gives both executors a context.

scenario  forkserver
end       both-finish when prints "sent: 1 2", exits 0
"""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

processes = multiprocessing.get_context("forkserver")


def write_invoice(number):
    return number


def main():
    with ProcessPoolExecutor(1, mp_context=processes) as writers:
        written = list(writers.map(write_invoice, [1, 2]))
        with ProcessPoolExecutor(1, mp_context=processes) as senders:
            print("sent:", *senders.map(write_invoice, written), flush=True)


if __name__ == "__main__":
    main()
