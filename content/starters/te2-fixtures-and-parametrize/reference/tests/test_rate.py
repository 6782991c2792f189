import pytest

import fees


@pytest.fixture
def dearer_days():
    before = fees.FEE_PER_DAY
    fees.FEE_PER_DAY = 50
    yield
    fees.FEE_PER_DAY = before


def test_the_fee_follows_the_rate(dearer_days):
    assert fees.fee(100, 124) == 150
