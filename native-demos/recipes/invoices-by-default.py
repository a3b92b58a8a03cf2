"""A shop uses two executors, one after the other is warm. The first one has threads of its own.

scenario  the-312-warning
end       warned-and-hangs when warns, a child hangs
end       silent-and-hangs when a child hangs
end       warned-and-fine when warns, prints "sent: 1 2"
end       silent-and-fine when prints "sent: 1 2"
to        3.13 Since 3.14 the default on Linux is no longer fork.
"""
from concurrent.futures import ProcessPoolExecutor


def write_invoice(number):
    return number


def main():
    with ProcessPoolExecutor(1) as writers:
        written = list(writers.map(write_invoice, [1, 2]))
        with ProcessPoolExecutor(1) as senders:  # forks beside the threads that look after the writers
            print("sent:", *senders.map(write_invoice, written), flush=True)


if __name__ == "__main__":
    main()
