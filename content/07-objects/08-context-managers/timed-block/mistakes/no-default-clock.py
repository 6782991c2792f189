from contextlib import contextmanager
from time import perf_counter


@contextmanager
def timed(label, clock):
    start = clock()
    try:
        yield
    finally:
        print(f"{label}: {clock() - start:.3f} s")


with timed("list", perf_counter):
    numbers = sorted(range(3000))
with timed("set", perf_counter):
    numbers = set(range(3000))
