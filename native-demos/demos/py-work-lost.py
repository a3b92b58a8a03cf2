"""Jobs that wait for a worker thread at the fork."""
import queue
import threading

from probe import answer, answer_call, ask, fork_child, probe, stand_still

JOBS = 20


def with_waiting_jobs():
    jobs = queue.Queue()
    begun = threading.Event()

    def work():
        jobs.get()
        begun.set()
        stand_still()

    jobs.put("the one that is being done")
    threading.Thread(target=work, daemon=True).start()
    begun.wait()
    for number in range(JOBS):
        jobs.put(number)
    fork_child()
    return jobs


def count():
    answer("returns %d" % with_waiting_jobs().qsize())


def threads():
    with_waiting_jobs()
    answer("returns %d" % threading.active_count())


def wait_for_all():
    answer_call(with_waiting_jobs().join)


probe("py-work-lost")
ask("jobs that wait in the child", count)
ask("threads of the child", threads)
ask("wait until all are done", wait_for_all)
