# Functions that yield, and pipelines of them.
def count_up(limit):
    number = 0
    while number < limit:
        yield number
        number += 1


def only_odd(numbers):
    for number in numbers:
        if number % 2:
            yield number


def in_pairs(numbers):
    previous = None
    for number in numbers:
        if previous is None:
            previous = number
        else:
            yield previous, number
            previous = None


def tree(depth):
    if depth > 0:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print(sum(only_odd(count_up(150_000))))
print(sum(second - first for first, second in in_pairs(only_odd(count_up(100_000)))))
print(sum(tree(13)))
print(sum(number * number for number in count_up(50_000)))


class Countdown:
    def __init__(self, start):
        self.current = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.current <= 0:
            raise StopIteration
        self.current -= 1
        return self.current


print(sum(Countdown(40_000)))
