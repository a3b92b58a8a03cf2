"""A ThreadPoolExecutor that was made before the fork."""
from concurrent.futures import ThreadPoolExecutor

from probe import answer_call, ask, fork_child, probe, until_others_wait


def use_in_child(workers, used):
    executor = ThreadPoolExecutor(workers)
    if used:
        executor.submit(int).result()
        until_others_wait()
    fork_child()
    answer_call(lambda: executor.submit(int).result())


def one_idle_worker_of_one():
    use_in_child(1, used=True)


def one_idle_worker_of_four():
    use_in_child(4, used=True)


def never_used():
    use_in_child(1, used=False)


probe("py-executor-warm")
ask("one worker, idle", one_idle_worker_of_one)
ask("room for four workers, one idle", one_idle_worker_of_four)
ask("never used", never_used)
