import pytest

from prices import DAY, price

# The first day was a Sunday, so this is a Monday at nine.
MONDAY = DAY + 9 * 60


@pytest.mark.parametrize(
    ("stayed", "cents"),
    [(DAY, 1200), (DAY + 5, 1200), (DAY + 6, 1400), (2 * DAY + 60, 2600)],
)
def test_every_24_hours_cost_at_most_12(stayed, cents):
    assert price("KRT481", MONDAY, MONDAY + stayed) == cents
