from time import perf_counter


def minutes_for(work, clock=perf_counter):
    start = clock()
    work()
    return (clock() - start) / 60


def cook():
    print("Soup!")


def bake():
    print("Bread!")


soup_times = iter([0, 90])
bread_times = iter([0, 240])
print(minutes_for(cook, lambda: next(soup_times)), "minutes")
print(minutes_for(bake, lambda: next(bread_times)), "minutes")
