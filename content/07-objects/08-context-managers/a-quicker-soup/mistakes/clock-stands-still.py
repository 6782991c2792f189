from time import perf_counter


def minutes_for(work, clock=perf_counter):
    start = clock()
    work()
    return (clock() - start) / 60


def cook():
    print("Soup!")


def bake():
    print("Bread!")


print(minutes_for(cook, clock=lambda: 90), "minutes")
print(minutes_for(bake, clock=lambda: 240), "minutes")
