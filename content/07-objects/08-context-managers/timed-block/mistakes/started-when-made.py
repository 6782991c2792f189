from time import perf_counter


class timed:
    def __init__(self, label, clock=perf_counter):
        self.label = label
        self.clock = clock
        self.start = clock()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print(f"{self.label}: {self.clock() - self.start:.3f} s")


numbers = list(range(3000))
same_numbers = set(numbers)

with timed("list"):
    found = [number for number in range(0, 6000, 20) if number in numbers]
with timed("set"):
    found = [number for number in range(0, 6000, 20) if number in same_numbers]
