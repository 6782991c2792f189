import pytest

from fees import fee as price

TABLE = {0: 0, 21: 0, 22: 20, 24: 60, 26: 100, 31: 200, 71: 1000, 300: 1000}


@pytest.mark.parametrize("days", TABLE)
def test_table(days):
    assert price(0, days) == pytest.approx(TABLE[days])
