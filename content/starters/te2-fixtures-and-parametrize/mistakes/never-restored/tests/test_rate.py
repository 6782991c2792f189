import pytest

import fees


@pytest.fixture
def dearer_days():
    fees.FEE_PER_DAY = 0.50
    yield


def test_the_fee_follows_the_rate(dearer_days):
    assert fees.fee(100, 124) == 1.50
