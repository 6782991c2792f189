from datetime import date

import pytest

from fees import fee, last_free_day


def test_ends_of_february():
    assert last_free_day(date(2028, 1, 31)) == date(2028, 2, 29)
    assert last_free_day(date(2027, 1, 31)) == date(2027, 2, 28)


def test_price():
    assert fee(date(2027, 3, 10), date(2027, 4, 11)) == 20
    assert fee(date(2027, 3, 10), date(2028, 4, 11)) == 1000


def test_refused():
    pytest.raises(ValueError, fee, date(2028, 3, 1), date(2028, 2, 29))
