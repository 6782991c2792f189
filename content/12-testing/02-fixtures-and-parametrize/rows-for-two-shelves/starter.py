import pytest

from fees import fee


@pytest.mark.parametrize(
    ("returned_on", "expected"),
    [
        pytest.param(107, 0, id="back after a week"),
        pytest.param(124, 60, id="three days late"),
    ],
)
def test_the_fee_of_a_loan_from_day_100(returned_on, expected):
    assert fee("library", 100, returned_on) == expected
