import pytest

from fees import fee


@pytest.mark.parametrize(
    "shelf, days, expected",
    [
        ("library", 0, 0),
        ("library", 21, 0),
        ("library", 22, 20),
        ("library", 72, 1000),
        ("school", 14, 0),
        ("school", 15, 20),
        ("school", 65, 1000),
    ],
)
def test_the_fee_of_a_loan(shelf, days, expected):
    assert fee(shelf, 1, 1 + days) == expected
