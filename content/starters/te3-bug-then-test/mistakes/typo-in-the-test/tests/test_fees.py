from datetime import date

import pytest

from fees import fee


@pytest.mark.parametrize(
    ("returned_on", "expected"),
    [
        pytest.param(date(2027, 3, 10), 0, id="back on the same day"),
        pytest.param(date(2027, 4, 10), 0, id="the last free day"),
        pytest.param(date(2027, 4, 11), 20, id="one day late"),
        pytest.param(date(2027, 5, 30), 1000, id="the limit is reached"),
        pytest.param(date(2028, 3, 10), 1000, id="far beyond the limit"),
    ],
)
def test_the_fee_of_a_thing_from_10_march(returned_on, expected):
    assert fee(date(2027, 3, 10), returned_on) == expected


def test_december_leads_to_january():
    assert fee(date(2026, 12, 15), date(2027, 1, 16)) == 20


def test_a_short_month_is_free_until_its_last_day():
    assert fee(date(2027, 3, 31), date(2027, 4, 30)) == 0


def test_february_is_free_until_the_28th():
    assert fee(date(2027, 1, 31), date(2027, 2, 28)) == 0


def test_a_leap_year_has_a_29_february():
    assert fees(date(2028, 1, 31), date(2028, 2, 29)) == 0


def test_1_march_costs_20_in_2028():
    assert fee(date(2028, 1, 31), date(2028, 3, 1)) == 20


def test_1_march_costs_20_in_2027():
    assert fee(date(2027, 1, 31), date(2027, 3, 1)) == 20


def test_nothing_comes_back_before_it_is_lent():
    with pytest.raises(ValueError, match="before it was lent"):
        fee(date(2028, 3, 1), date(2028, 2, 29))
