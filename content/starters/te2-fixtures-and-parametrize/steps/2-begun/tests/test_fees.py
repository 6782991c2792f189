import pytest

from fees import fee


@pytest.mark.parametrize(
    ("returned_on", "expected"),
    [
        pytest.param(121, 0, id="the last free day"),
        pytest.param(122, 20, id="one day late"),
        pytest.param(124, 60, id="three days late"),
    ],
)
def test_the_fee_of_a_loan_from_day_100(returned_on, expected):
    assert fee(100, returned_on) == expected
