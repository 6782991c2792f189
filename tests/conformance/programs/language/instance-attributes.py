"""Attributes of instances, with and without a dictionary of their own."""

import copy
import gc
import pickle
import sys
import weakref


class Plain:
    def __init__(self, one, two):
        self.one = one
        self.two = two

    def total(self):
        return self.one + self.two


# Every order, and names that only some have.
items = [Plain(number, number * 2) for number in range(5)]
items[1].three = 3
items[2].zero = 0
items[2].three = 33
del items[3].one
items[4].__dict__["four"] = 4
for item in items:
    print(vars(item), getattr(item, "one", None), getattr(item, "three", None), hasattr(item, "four"))
late = Plain.__new__(Plain)
late.two = "two"
late.one = "one"
print(late.total(), list(late.__dict__), list(vars(Plain(1, 2))))
try:
    print(items[3].total())
except AttributeError as error:
    print(error)

# A dictionary that somebody holds is the object's.
item = Plain(1, 2)
names = item.__dict__
item.two = 22
names["one"] = 11
item.three = 3
print(item.one, names, item.total(), names is vars(item))
item.__dict__ = {"one": 5, "two": 6}
print(item.total(), names)
item.__dict__.clear()
print(hasattr(item, "one"), vars(item))

# An attribute of the instance hides a method, and lets go of it.
for hide in (False, True, False, True):
    item = Plain(3, 4)
    if hide:
        item.total = lambda: "hidden"
    print(item.total(), end=" ")
    if hide:
        del item.total
    print(item.total())


# What the class gets later.
class Later:
    def __init__(self):
        self.size = 1


def read(thing):
    return thing.size


thing = Later()
print([read(thing) for _ in range(20)][-1])
Later.size = property(lambda self: "from the property")
print(read(thing), vars(thing))
del Later.size
print(read(thing))
Later.extra = "of the class"
print(thing.extra)
thing.extra = "of the instance"
print(thing.extra, Later().extra)


# Another class, more names than are shared, computed names, slots beside a dictionary.
class Other:
    def total(self):
        return "another class"


item = Plain(1, 2)
item.__class__ = Other
print(item.total(), vars(item), type(item).__name__)
other = Other()
other.new = 1
print(vars(other), vars(item))
many = Plain(0, 0)
for number in range(40):
    setattr(many, f"name{number}", number)
print(many.name0, many.name39, len(vars(many)), list(vars(many))[-3:])


class Mixed:
    __slots__ = ("fixed", "__dict__", "__weakref__")


mixed = Mixed()
mixed.fixed, mixed.free = 1, 2
print(mixed.fixed, vars(mixed))


class Counted(int):
    pass


counted = Counted(7)
counted.label = "seven"
print(counted + 1, vars(counted))

# Copies, and instances that hold themselves.
item = Plain([1], [2])
twin, deep, again = copy.copy(item), copy.deepcopy(item), pickle.loads(pickle.dumps(item))
print(twin.one is item.one, deep.one is item.one, again.total(), vars(twin) == vars(again))
gone = []


class Ring:
    def __init__(self):
        self.me = self

    def __del__(self):
        gone.append("gone")


watched = weakref.ref(Ring())
gc.collect()
print(gone, watched())
chain = None
for _ in range(50_000):
    link = Plain(chain, 0)
    chain = link
del chain, link
print("a long chain is gone")


# Values that die while they are replaced.
class Noisy:
    def __init__(self, holder, name):
        self.holder, self.name = holder, name

    def __del__(self):
        self.holder.one = self.name


holder = Plain(None, None)
holder.two = Noisy(holder, "first")
holder.two = Noisy(holder, "second")
print(holder.one)
del holder.two
print(holder.one, vars(holder))


class Watched:
    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value)

    def __getattr__(self, name):
        return f"no {name}"

    def __delattr__(self, name):
        print("delete", name)
        super().__delattr__(name)


watched = Watched()
watched.a = 1
print(watched.a, watched.b)
del watched.a
print(watched.a, sys.getrefcount(watched) > 0)


# A name that an inner function uses is deleted twice.
def delete_twice(value):
    del value
    try:
        del value
    except UnboundLocalError as error:
        print(error)
    return lambda: value


try:
    delete_twice(1)()
except NameError as error:
    print(error)


# A tracer sees the exceptions that are raised, and none at the end of a loop.
def produce():
    yield 1
    return "value"


class Counter:
    def __init__(self):
        self.left = 2

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration
        return self.left


def loops():
    for _ in range(2):
        pass
    for _ in [1]:
        pass
    for _ in produce():
        pass
    for _ in Counter():
        pass
    yield from [1]
    yield from (each for each in "a")
    yield from Counter()


def tracer(frame, event, argument):
    if event == "exception":
        print(frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, argument[0].__name__)
    return tracer


sys.settrace(tracer)
found = list(loops())
sys.settrace(None)
print(found)
