import pytest

from fees import fee


@pytest.mark.parametrize(
    ("returned_on", "expected"),
    [
        pytest.param(100, 0, id="back on the same day"),
        pytest.param(121, 0, id="the last free day"),
        pytest.param(122, 20, id="one day late"),
        pytest.param(124, 60, id="three days late"),
        pytest.param(126, 100, id="five days late"),
        pytest.param(127, 120, id="six days late"),
        pytest.param(131, 200, id="ten days late"),
        pytest.param(171, 1000, id="the limit is reached"),
    ],
)
def test_the_fee_of_a_loan_from_day_100(returned_on, expected):
    assert fee(100, returned_on) == expected
