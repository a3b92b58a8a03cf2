"""The start method that multiprocessing uses when nobody says which."""
import multiprocessing

from probe import answer, ask, probe


def default():
    answer('"%s"' % multiprocessing.get_start_method())


probe("py-start-method")
ask("default", default)
