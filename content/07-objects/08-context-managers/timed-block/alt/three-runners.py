from contextlib import contextmanager
from time import perf_counter


@contextmanager
def timed(label, clock=perf_counter):
    before = clock()
    try:
        yield clock
    finally:
        after = clock()
        print(label + ":", format(after - before, ".3f"), "s")


numbers = [(number * 7919) % 1009 for number in range(1000)]
for name, work in [("min", min), ("sorted", sorted), ("sum", sum)]:
    with timed(name):
        for time in range(20):
            work(numbers)
