def leaves(tree):
    for part in tree:
        if isinstance(part, list):
            yield from leaves(part)
        else:
            yield part
print(list(leaves([1, [2, [3, 4], 5], [[6]]])))
def inner():
    got = yield 1
    print("inner got", got)
    return "result"
def outer():
    value = yield from inner()
    print("outer has", value)
    yield value
o = outer()
print(next(o), o.send("hello"))
def both():
    yield from "ab"
    yield from range(2)
print([*both()])
def failing():
    yield 1
    raise KeyError("lost")
def wraps():
    try:
        yield from failing()
    except KeyError as error:
        yield f"handled {error}"
print(list(wraps()))
try:
    o.send(None)
except StopIteration as stop:
    print(stop.value, stop.args)
try:
    (lambda: (yield))().send(1)
except TypeError as error:
    print(error)
def bad():
    yield 1
    raise StopIteration("x")
try:
    list(bad())
except RuntimeError as error:
    print(error, repr(error.__cause__))
