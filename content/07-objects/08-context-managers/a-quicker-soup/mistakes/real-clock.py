from time import perf_counter


def minutes_for(work, clock=perf_counter):
    start = clock()
    work()
    return (clock() - start) / 60


def cook():
    print("Soup!")


def bake():
    print("Bread!")


times = iter([1000, 1090])
print(minutes_for(cook, clock=lambda: next(times)), "minutes")
print(int(minutes_for(bake)) + 4.0, "minutes")
