import pytest

from fees import fee

CASES = [
    pytest.param("school", 114, 0, id="school: two weeks"),
    pytest.param("school", 115, 20, id="school: a day more"),
    pytest.param("school", 300, 1000, id="school: most of a year"),
    pytest.param("library", 121, 0, id="library: three weeks"),
    pytest.param("library", 122, 20, id="library: a day more"),
]


@pytest.mark.parametrize(("shelf", "returned_on", "expected"), CASES)
def test_the_fee_of_a_loan_from_day_100(shelf, returned_on, expected):
    paid = fee(shelf, 100, returned_on)

    assert paid == expected
