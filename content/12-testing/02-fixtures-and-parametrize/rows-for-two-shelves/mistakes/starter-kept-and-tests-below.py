import pytest

from fees import fee


@pytest.mark.parametrize(
    ("returned_on", "expected"),
    [
        pytest.param(107, 0, id="back after a week"),
        pytest.param(121, 0, id="the last free day"),
        pytest.param(122, 20, id="one day late"),
    ],
)
def test_the_fee_of_a_loan_from_day_100(returned_on, expected):
    assert fee("library", 100, returned_on) == expected


def test_the_last_day_at_school():
    assert fee("school", 100, 114) == 0


def test_a_day_late_at_school():
    assert fee("school", 100, 115) == 20


def test_the_limit_at_school():
    assert fee("school", 100, 400) == 1000
