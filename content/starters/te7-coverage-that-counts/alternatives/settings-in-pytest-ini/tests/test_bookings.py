from datetime import date

import pytest

from hotel import prices, stays

DAYS = [date(2031, 2, day) for day in range(1, 28)]


def test_full_house():
    taken = [stays.book([], "Tiger", "Ayla", "555-0199", DAYS[0], DAYS[4])]
    assert stays.free_rooms(taken, DAYS[3], DAYS[9]) == list(range(2, 13))
    assert stays.free_rooms(taken, DAYS[4], DAYS[9]) == list(range(1, 13))


@pytest.mark.parametrize(("first", "last"), [(0, 0), (5, 4)])
def test_no_night(first, last):
    with pytest.raises(ValueError):
        stays.book([], "Tiger", "Ayla", "555-0199", DAYS[first], DAYS[last])


def test_cancel(tiger):
    house = [tiger]
    with pytest.raises(stays.RefusedError):
        stays.cancel(house, tiger, "Chen")


def test_one_night_at_new_year():
    assert prices.price(date(2030, 12, 31), date(2031, 1, 1)) == 2700


def test_fee(tiger):
    assert prices.cancellation_fee(tiger, date(2031, 1, 18)) == 0
    assert prices.cancellation_fee(tiger, date(2031, 1, 19)) == 9000
