import pytest

from fees import fee


@pytest.mark.parametrize("shelf", ["library", "school"])
def test_the_fee_of_a_loan_from_day_100(shelf):
    free = 21 if shelf == "library" else 14
    for late, expected in [(0, 0), (1, 20), (3, 60), (300, 1000)]:
        assert fee(shelf, 100, 100 + free + late) == expected
