"""Queues whose thread the child does not have."""
import multiprocessing
import queue
import threading

from probe import answer_call, answer_yes, ask, fork_child, probe, until_others_wait

FEEDER_SECONDS = 0.2


def consume(jobs):
    while True:
        jobs.get()
        jobs.task_done()


def put_and_join():
    jobs = queue.Queue()
    threading.Thread(target=consume, args=(jobs,), daemon=True).start()
    until_others_wait()
    fork_child()
    jobs.put("job")
    answer_call(jobs.join)


def queue_with_a_feeder():
    """Its thread runs since the first put."""
    jobs = multiprocessing.get_context("fork").Queue()
    jobs.put("first")
    jobs.get()
    until_others_wait()
    return jobs


def arrives(jobs):
    """Whoever has no thread that writes will not have one later."""
    jobs.put("job")
    try:
        jobs.get(timeout=FEEDER_SECONDS)
    except queue.Empty:
        answer_yes(False)
    answer_yes(True)


def after_a_bare_fork():
    jobs = queue_with_a_feeder()
    fork_child()
    arrives(jobs)


def in_a_process():
    jobs = queue_with_a_feeder()
    process = multiprocessing.get_context("fork").Process(target=arrives, args=(jobs,))
    process.start()
    process.join()


probe("py-queue-feeder")
ask("queue.Queue with a ghost as consumer, put and join", put_and_join)
ask("multiprocessing.Queue, os.fork, what the child puts arrives", after_a_bare_fork)
ask("multiprocessing.Queue, Process, what the child puts arrives", in_a_process)
