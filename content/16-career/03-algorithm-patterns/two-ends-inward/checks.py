"""Checks of the exercise two-ends-inward."""

from main import rides


class Box(int):
    """A weight that counts how often somebody calculates with it or compares it."""

    used = 0

    def __add__(self, other):
        Box.used += 1
        return Box(int(self) + int(other))

    def __sub__(self, other):
        Box.used += 1
        return Box(int(self) - int(other))

    def __rsub__(self, other):
        Box.used += 1
        return Box(int(other) - int(self))

    __radd__ = __add__

    def __eq__(self, other):
        Box.used += 1
        return isinstance(other, int) and int(self) == int(other)

    def __lt__(self, other):
        Box.used += 1
        return int(self) < int(other)

    def __le__(self, other):
        Box.used += 1
        return int(self) <= int(other)

    def __gt__(self, other):
        Box.used += 1
        return int(self) > int(other)

    def __ge__(self, other):
        Box.used += 1
        return int(self) >= int(other)

    def __hash__(self):
        return hash(int(self))


def used(boxes):
    """Returns how often rides uses the weights of so many boxes, of which no two fit together."""
    import random

    weights = [Box(5 + number % 3) for number in range(boxes)]
    random.Random(boxes).shuffle(weights)
    Box.used = 0
    rides(weights, 9)
    return Box.used


def grows(start=60):
    """Returns two counts, for some boxes and for twice as many, and whether that's too much."""
    small, large = used(start), used(2 * start)
    return small, large, large > 2.8 * small + 50


def needs(boxes, limit, expected):
    got = rides(list(boxes), limit)
    assert type(got) is int and got == expected, (
        f"`rides({boxes}, {limit})` returned {got!r}. Try it with a pencil, with one or two boxes on each ride: how many rides does it take?"
    )


def other_boxes():
    needs([1, 2, 8, 9], 10, 2)
    needs([9, 1, 8, 2], 10, 2)
    needs([2, 9, 8, 1, 3], 10, 3)
    needs([3, 4, 5, 5, 6, 7], 10, 3)
    needs([4, 4, 4, 9, 9], 9, 4)


def no_boxes_one_box_heavy_boxes_and_light_ones():
    needs([], 10, 0)
    needs([10], 10, 1)
    needs([6, 6, 6], 10, 3)
    needs([5, 5, 5], 10, 2)
    needs([1, 1, 1, 1, 1], 10, 3)


def the_list_stays_as_it_is():
    before = [3, 1, 2]
    rides(before, 4)
    assert before == [3, 1, 2], (
        f"Estrid's boxes were [3, 1, 2], and after your function, they're {before}. Which line changes them?"
    )


def twice_as_many_boxes_about_twice_the_work():
    small, large, too_much = grows()
    assert not too_much, (
        f"For 60 boxes, your function used their weights {small} times, and for 120, {large} times. Which boxes does it look at again and again?"
    )


def sorts_estrids_list():
    boxes = [3, 1, 2]
    rides(boxes, 4)
    assert boxes == [1, 2, 3] and rides([1, 2, 8, 9], 10) == 2
