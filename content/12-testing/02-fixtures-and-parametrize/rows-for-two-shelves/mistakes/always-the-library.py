import pytest

from fees import fee


@pytest.mark.parametrize(
    ("shelf", "returned_on", "expected"),
    [
        pytest.param("library", 107, 0, id="library, back after a week"),
        pytest.param("library", 121, 0, id="library, the last free day"),
        pytest.param("library", 122, 20, id="library, one day late"),
        pytest.param("library", 124, 60, id="library, three days late"),
        pytest.param("school", 114, 0, id="school, the last free day"),
        pytest.param("school", 115, 20, id="school, one day late"),
        pytest.param("school", 400, 1000, id="school, far beyond the limit"),
    ],
)
def test_the_fee_of_a_loan_from_day_100(shelf, returned_on, expected):
    assert fee("library", 100, returned_on) == expected
