# Functions that make functions, that keep state, and that wrap others.
import functools


def counter(step):
    count = 0

    def advance():
        nonlocal count
        count += step
        return count

    return advance


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def counted(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@counted
def price(amount, *, discount=0):
    return amount - amount * discount // 100


def scaled(factor, offset=1):
    return lambda value: value * factor + offset


counters = [counter(step) for step in range(1, 9)]
print(sum(counters[turn % 8]() for turn in range(80_000)))
pipeline = compose(scaled(3), scaled(2, 5), lambda value: value % 1000)
print(sum(pipeline(number) for number in range(30_000)))
print(sum(price(number, discount=number % 30) for number in range(30_000)), price.calls)
names = sorted((f"name{number * 7919 % 1000}" for number in range(6_000)), key=lambda name: (len(name), name))
print(names[0], names[-1], sum(map(lambda name: len(name), names)))
