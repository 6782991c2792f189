def countdown(n):
    print("start")
    while n:
        yield n
        n -= 1
    print("done")
    return "liftoff"
for n in countdown(3):
    print(n)
steps = countdown(1)
print(next(steps))
try:
    next(steps)
except StopIteration as stop:
    print("returned", stop.value, repr(stop))
print(next(steps, "empty"))
def average():
    total, count, mean = 0, 0, None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total / count
avg = average()
next(avg)
print(avg.send(10), avg.send(20), avg.send(60))
avg.close()
try:
    avg.send(1)
except StopIteration:
    print("closed")
def careful():
    try:
        while True:
            try:
                yield "ok"
            except ValueError as error:
                print("caught", error)
    finally:
        print("cleaned")
g = careful()
next(g)
print(g.throw(ValueError("bad")))
del g
def naturals():
    n = 0
    while True:
        yield n
        n += 1
from itertools import islice
print(list(islice(naturals(), 3, 8)), sum(x for x in islice(naturals(), 100)))
