import pytest

from fees import FEE_PER_DAY, fee


@pytest.fixture
def dearer_days():
    global FEE_PER_DAY
    before = FEE_PER_DAY
    FEE_PER_DAY = 50
    yield
    FEE_PER_DAY = before


def test_the_fee_follows_the_rate(dearer_days):
    assert fee(100, 124) == 150
