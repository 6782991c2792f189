from contextlib import contextmanager
from time import perf_counter


@contextmanager
def timed(label, clock=perf_counter()):
    start = clock()
    try:
        yield
    finally:
        print(f"{label}: {clock() - start:.3f} s")


numbers = list(range(3000))
same_numbers = set(numbers)

with timed("list"):
    found = [number for number in range(0, 6000, 20) if number in numbers]
with timed("set"):
    found = [number for number in range(0, 6000, 20) if number in same_numbers]
