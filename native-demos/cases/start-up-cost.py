"""How long it takes to start a process that does nothing and to wait for its end, by each start method.

scenario  start-methods
end       all-finish when prints "spawn:", exits 0
measures  fork
measures  forkserver, the first
measures  forkserver
measures  spawn
"""
import multiprocessing
import time


def nothing():
    pass


def milliseconds(method):
    begin = time.perf_counter()
    process = multiprocessing.get_context(method).Process(target=nothing)
    process.start()
    process.join()
    return 1000 * (time.perf_counter() - begin)


def main():
    print("fork: %.2f ms" % milliseconds("fork"))
    print("forkserver, the first: %.2f ms" % milliseconds("forkserver"))
    print("forkserver: %.2f ms" % milliseconds("forkserver"))
    print("spawn: %.2f ms" % milliseconds("spawn"))


if __name__ == "__main__":
    main()
