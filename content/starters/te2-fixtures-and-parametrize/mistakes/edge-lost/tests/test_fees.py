import pytest

from fees import fee


@pytest.mark.parametrize(
    ("returned_on", "expected"),
    [
        pytest.param(105, 0.00, id="well in time"),
        pytest.param(121, 0.00, id="the last free day"),
        pytest.param(124, 0.60, id="three days late"),
        pytest.param(171, 10.00, id="the limit is reached"),
        pytest.param(421, 10.00, id="far beyond the limit"),
    ],
)
def test_the_fee_of_a_loan_from_day_100(returned_on, expected):
    assert fee(100, returned_on) == expected
