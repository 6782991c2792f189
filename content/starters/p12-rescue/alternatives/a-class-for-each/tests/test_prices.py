from datetime import datetime, timedelta

import pytest

from parking import Stay

MONDAY = datetime(2028, 10, 30, 9)


@pytest.mark.parametrize(("hours", "cents"), [(1, 200), (24, 1200), (25, 1400), (49, 2600), (-1, 0)])
def test_hours(hours, cents):
    assert Stay("KRT481", MONDAY, MONDAY + timedelta(hours=hours)).cost == cents
