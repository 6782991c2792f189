"""Checks of the exercise longest-quiet-week."""

from main import quiet_nights


class Things(int):
    """A number of things that counts how often somebody calculates with it or compares it."""

    used = 0

    def __add__(self, other):
        Things.used += 1
        return Things(int(self) + int(other))

    def __sub__(self, other):
        Things.used += 1
        return Things(int(self) - int(other))

    def __rsub__(self, other):
        Things.used += 1
        return Things(int(other) - int(self))

    __radd__ = __add__

    def __eq__(self, other):
        Things.used += 1
        return isinstance(other, int) and int(self) == int(other)

    def __lt__(self, other):
        Things.used += 1
        return int(self) < int(other)

    def __le__(self, other):
        Things.used += 1
        return int(self) <= int(other)

    def __gt__(self, other):
        Things.used += 1
        return int(self) > int(other)

    def __ge__(self, other):
        Things.used += 1
        return int(self) >= int(other)

    def __hash__(self):
        return hash(int(self))


def used(nights):
    """Returns how often quiet_nights uses the numbers of so many nights, of which about half fit."""
    found = [Things(1 + night % 2) for night in range(nights)]
    Things.used = 0
    quiet_nights(found, 3 * nights // 4)
    return Things.used


def grows(start=60):
    """Returns two counts, for some nights and for twice as many, and whether that's too much."""
    small, large = used(start), used(2 * start)
    return small, large, large > 2.8 * small + 50


def most(found, room, expected):
    got = quiet_nights(list(found), room)
    assert type(got) in (int, Things) and got == expected, (
        f"`quiet_nights({found}, {room})` should be {expected}, and your function returned {got!r}."
    )


def other_nights():
    most([2, 2, 2], 9, 3)
    most([3, 1, 1, 1, 2], 5, 4)
    most([7, 1, 2, 1], 4, 3)
    most([1, 2, 1, 7], 4, 3)
    most([5, 1, 5, 1, 1, 5], 7, 3)
    most([4, 1], 5, 2)


def nights_that_are_too_much_or_a_box_without():
    most([], 10, 0)
    most([11, 12], 10, 0)
    most([1, 1, 50, 1, 1, 1], 3, 3)
    most([1, 1, 1, 50], 3, 3)
    most([0, 0, 1, 0], 0, 2)
    most([0, 0, 0], 0, 3)


def the_list_stays_as_it_is():
    before = [3, 1, 2]
    quiet_nights(before, 3)
    assert before == [3, 1, 2], (
        f"The nights were [3, 1, 2], and after your function, they're {before}. Which line changes them?"
    )


def twice_as_many_nights_about_twice_the_work():
    small, large, too_much = grows()
    assert not too_much, (
        f"For 60 nights, your function used their numbers {small} times, and for 120, {large} times. Which nights does it look at again and again?"
    )
