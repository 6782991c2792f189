# Objects that die in the middle of a loop, and what they see of it.
import gc
import sys
import weakref


class Told:
    log = []

    def __init__(self, name):
        self.name = name

    def __del__(self):
        frame = sys._getframe(1)
        Told.log.append((self.name, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno))
        gc.collect()


def replaced():
    for step in range(40):
        kept = Told(step)
        if step == 38:
            kept = None
    kept = 1
    return len(Told.log)


print(replaced(), Told.log[0], Told.log[37:])
Told.log.clear()


def dropped(times):
    values = []
    for step in range(times):
        values.append(Told(step))
    for value in values:
        pass
    value = None
    values[3] = None
    values = None
    return [entry[2] for entry in Told.log]


print(dropped(6))
Told.log.clear()


def popped():
    for step in range(30):
        Told(step)
        [Told("in a list")][0]
        (Told("in a pair"), 1)[1]
    return Told.log[-3:]


print(popped())
Told.log.clear()


def compared():
    same = 0
    for step in range(30):
        if Told("left") is Told("right"):
            same += 1
        if Told("none") is None:
            same += 1
    return same, len(Told.log), Told.log[-1]


print(compared())
Told.log.clear()


class Holder:
    def __init__(self):
        self.value = None


def attributes():
    holder = Holder()
    for step in range(40):
        holder.value = Told(step)
    holder.value = None
    name = Told("deep")
    for step in range(40):
        kept = Told("held").name
    return len(Told.log), kept, Told.log[40:42]


print(attributes())
Told.log.clear()


def watched():
    alive = []
    for step in range(30):
        thing = Told(step)
        alive.append(weakref.ref(thing))
    return sum(ref() is not None for ref in alive)


print(watched())
Told.log.clear()

for step in range(30):
    top = Told(step)
top = None
print(len(Told.log), Told.log[-1][1])
Told.log.clear()


class Meddler:
    """Looks at the names of whoever lets it die, and changes the list that is walked."""

    def __init__(self, numbers):
        self.numbers = numbers

    def __del__(self):
        if len(self.numbers) < 60:
            self.numbers.append(len(self.numbers))
        Told.log.append(sorted(sys._getframe(1).f_locals))


def meddled():
    numbers = list(range(40))
    total = 0
    for number in numbers:
        total += number
        helper = Meddler(numbers)
    helper = None
    return total, len(numbers), Told.log[-1]


print(meddled())
Told.log.clear()


def traced_from_within():
    """A trace function that is set while a loop runs is told of the lines from then on."""
    lines = []

    def tracer(frame, event, argument):
        lines.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
        return tracer

    total = 0
    for step in range(100):
        total += step
        if step == 97:
            sys.settrace(tracer)
            sys._getframe().f_trace = tracer
        total -= 1
    sys.settrace(None)
    return total, lines


print(traced_from_within())


def deep(number):
    local = number + 1
    for step in range(2):
        local += step
    return 0 if number == 0 else deep(number - 1) + local - number


print(deep(100))


def never(number):
    return never(number + 1)


try:
    never(0)
except RecursionError as error:
    print(error)


def generated(count):
    total = 100_000
    for step in range(count):
        total += step
        received = yield total
        if received:
            total += received


numbers = generated(50)
print([next(numbers), numbers.send(5), next(numbers)], sum(numbers))
