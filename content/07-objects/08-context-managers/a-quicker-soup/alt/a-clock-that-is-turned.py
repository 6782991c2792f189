from time import perf_counter


def minutes_for(work, clock=perf_counter):
    start = clock()
    work()
    return (clock() - start) / 60


def cook():
    print("Soup!")


def wall_clock():
    yield 0
    yield 90
    yield 90
    yield 330


def bake():
    print("Bread!")


times = wall_clock()
for dish in [cook, bake]:
    print(minutes_for(dish, clock=lambda: next(times)), "minutes")
