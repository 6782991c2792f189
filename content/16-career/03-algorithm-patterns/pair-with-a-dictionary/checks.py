"""Checks of the exercise pair-with-a-dictionary."""

from main import two_for


class Price(int):
    """A price that counts how often it's compared or looked up."""

    compared = 0

    def __add__(self, other):
        return Price(int(self) + int(other))

    def __sub__(self, other):
        return Price(int(self) - int(other))

    def __rsub__(self, other):
        return Price(int(other) - int(self))

    __radd__ = __add__

    def __eq__(self, other):
        Price.compared += 1
        return isinstance(other, int) and int(self) == int(other)

    def __ne__(self, other):
        Price.compared += 1
        return not isinstance(other, int) or int(self) != int(other)

    def __lt__(self, other):
        Price.compared += 1
        return int(self) < int(other)

    def __le__(self, other):
        Price.compared += 1
        return int(self) <= int(other)

    def __gt__(self, other):
        Price.compared += 1
        return int(self) > int(other)

    def __ge__(self, other):
        Price.compared += 1
        return int(self) >= int(other)

    def __hash__(self):
        Price.compared += 1
        return hash(int(self))


def compared(things):
    """Returns how often two_for compares prices or looks them up when no pair fits."""
    import random

    prices = [Price(2 * number + 2) for number in range(things)]
    random.Random(things).shuffle(prices)
    Price.compared = 0
    two_for(prices, 2 * things + 1)
    return Price.compared


def grows(start=100):
    """Returns two counts, for some things and for twice as many, and whether that's too much."""
    small, large = compared(start), compared(2 * start)
    return small, large, large > 2.8 * small + 50


def fits(prices, card):
    """Checks the answer for prices among which a pair fits."""
    called = f"`two_for({prices}, {card})`"
    got = two_for(list(prices), card)
    assert got is not None, f"{called} returned None. Which two things would fit?"
    assert isinstance(got, (tuple, list)) and len(got) == 2 and all(type(place) is int for place in got), (
        f"{called} returned {got!r}. Which two positions should it be?"
    )
    first, second = got
    assert 0 <= first < len(prices) and 0 <= second < len(prices), (
        f"{called} returned {got!r}. Which positions does that list have?"
    )
    assert first != second, f"{called} returned {got!r}, the same thing twice. Is there more than one of it?"
    assert first < second, f"{called} returned {got!r}. Which of the two positions comes first?"
    both = prices[first] + prices[second]
    assert both == card, f"{called} returned {got!r}. Together, these two cost {both}."


def nothing_fits(prices, card):
    got = two_for(list(prices), card)
    assert got is None, f"`two_for({prices}, {card})` returned {got!r}. Do two different things cost exactly that?"


def other_things_other_cards():
    fits([700, 2000, 3000], 5000)
    fits([3000, 2000, 700], 5000)
    fits([3000, 700, 2000], 5000)
    fits([10, 20, 30, 40], 50)
    fits([9, 1, 4, 7, 12, 3], 19)
    fits([2500, 10, 2500], 5000)


def nothing_fits_2():
    nothing_fits([2500, 100], 5000)
    nothing_fits([], 5000)
    nothing_fits([5000], 5000)
    nothing_fits([1000, 3999, 1002], 5000)


def the_list_stays_as_it_is():
    before = [300, 100, 200]
    two_for(before, 500)
    assert before == [300, 100, 200], (
        f"The prices were [300, 100, 200], and after your function, they're {before}. Which line changes them?"
    )


def twice_as_many_things_about_twice_the_work():
    small, large, too_much = grows()
    assert not too_much, (
        f"With 100 things, your function compared prices or looked them up {small} times, and with 200, {large} times. Which line looks at them again and again?"
    )


def position_zero():
    assert two_for([2000, 700, 3000], 5000) is None
    assert two_for([700, 2000, 3000], 5000) == (1, 2)


def only_the_first():
    assert two_for([2000, 700, 3000], 5000) == (0, 2)
    assert two_for([700, 2000, 3000], 5000) is None


def positions_after_sorting():
    assert two_for([4000, 700, 1000], 5000) == (1, 2)
    assert two_for([700, 1000, 4000], 5000) == (1, 2)


def not_none():
    fits([2000, 700, 3000], 5000)
    assert two_for([], 5000) is not None


def all_pairs():
    fits([2000, 700, 3000], 5000)
    assert grows()[2]


def in_on_a_list():
    fits([2000, 700, 3000], 5000)
    assert grows()[2]
