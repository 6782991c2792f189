import pytest

from checklist import choose
from worries import Worry


@pytest.fixture
def gas():
    return Worry("gas", 50, 0.1, 3)


@pytest.fixture
def keys():
    return Worry("keys", 20, 0.5, 3)


@pytest.mark.parametrize(("minutes", "count"), [(2, 0), (3, 1), (5, 1), (6, 2)])
def test_time(gas, keys, minutes, count):
    assert len(choose([gas, keys], minutes)) == count


def test_order(gas, keys):
    assert choose([gas, keys], 3) == [keys]
    keys.chance = 0.1
    assert choose([keys, gas], 3) == [gas]


def test_chance_matters(gas, keys):
    keys.cakes = gas.cakes
    before = [gas, keys]
    assert choose(before, 4) == [keys]
    assert before == [gas, keys]


def test_nonsense(gas):
    gas.chance = 2
    with pytest.raises(ValueError):
        choose([gas], 9)
