import pytest

from checklist import choose
from worries import Worry

STOVE = Worry("The stove is on.", cakes=60, chance=0.1, minutes=1)
WINDOW = Worry("A window is open.", cakes=15, chance=0.2, minutes=4)
PLANTS = Worry("The plants get no water.", cakes=5, chance=0.5, minutes=4)
SOUP = Worry("The soup is in the fridge.", cakes=15, chance=0.6, minutes=4)


def test_what_fits_exactly_is_checked():
    assert choose([STOVE, WINDOW], 5) == [STOVE, WINDOW]


def test_a_minute_too_little_is_too_little():
    assert choose([STOVE, WINDOW], 4) == [STOVE]


def test_of_two_that_are_as_likely_the_more_expensive_one():
    cheap = Worry("A cup is dirty.", cakes=1, chance=0.2, minutes=4)

    assert choose([cheap, WINDOW], 4) == [WINDOW]


def test_of_two_that_cost_the_same_the_more_likely_one():
    assert choose([WINDOW, SOUP], 4) == [SOUP]


@pytest.mark.parametrize(("chance", "minutes"), [(1.2, 1), (-0.1, 1), (0.5, 0)])
def test_impossible_worries_are_refused(chance, minutes):
    with pytest.raises(ValueError):
        choose([Worry("Impossible.", 1, chance, minutes)], 10)


def test_the_list_stays_as_it_is():
    worries = [PLANTS, SOUP, STOVE]

    choose(worries, 5)

    assert worries == [PLANTS, SOUP, STOVE]
