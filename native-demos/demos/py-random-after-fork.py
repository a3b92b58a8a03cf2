"""Two children draw a random number each."""
import os
import random

from probe import answer_yes, ask, fork_both, probe


def drawn_by_a_child(generator):
    pipe, end = os.pipe()
    pid = fork_both()
    if pid == 0:
        os.write(end, repr(generator.random()).encode())
        os._exit(0)
    os.waitpid(pid, 0)
    return os.read(pipe, 100)


def module():
    answer_yes(drawn_by_a_child(random) == drawn_by_a_child(random))


def own_generator():
    generator = random.Random(1)
    answer_yes(drawn_by_a_child(generator) == drawn_by_a_child(generator))


probe("py-random-after-fork")
ask("the module, both draw the same", module)
ask("a random.Random, both draw the same", own_generator)
