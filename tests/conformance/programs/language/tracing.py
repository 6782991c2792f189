# The events that a tracer gets, and what tracing must not change.
import sys

events = []


def tracer(frame, event, argument):
    if frame.f_code.co_filename.endswith("main.py"):
        events.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno))
    return tracer


def traced(function):
    events.clear()
    sys.settrace(tracer)
    try:
        return function()
    except Exception as error:
        return type(error).__name__, str(error)
    finally:
        sys.settrace(None)
        for event in events[:40]:
            print(*event)


def calls(first, second=2, *rest, **named):
    return first + second


print(traced(lambda: calls(1) + calls(1, 3) + calls(*[1, 2, 3]) + calls(1, second=5, third=6)))


def a_comprehension_that_fails():
    try:
        return [
            1 // number
            for number in (1, 0)
        ]
    except ZeroDivisionError:
        return "caught"


print(traced(a_comprehension_that_fails))
print(traced(lambda: [number.missing for number in (1, 2)]))


class Kept:
    def __del__(self):
        print("gone")


def fails(first=1, *rest):
    kept = Kept()
    int("a")


def caught():
    try:
        fails()
    except ValueError:
        print("caught")


print(traced(caught))


def too_deep(depth, *rest):
    return too_deep(depth + 1, *rest)


print(traced(lambda: too_deep(0)))


def two():
    yield 1
    yield 2


def delegated():
    first = yield from two()
    yield from [
        number for number in two()
    ]
    return first


print(traced(lambda: list(delegated())))


class Twice:
    def __await__(self):
        yield
        yield


async def waits():
    await Twice()
    await (
        Twice()
    )


def driven():
    for _ in waits().__await__():
        pass


print(traced(driven))


def one():
    try:
        yield 1
    finally:
        print("closed")


def loops():
    for _ in one():
        int("a")


def guarded():
    try:
        loops()
    except ValueError:
        print("caught")


print(traced(guarded))
