import fees


def test_the_fee_follows_the_rate():
    before = fees.FEE_PER_DAY
    try:
        fees.FEE_PER_DAY = 30
        assert fees.fee(100, 122) == 30
    finally:
        fees.FEE_PER_DAY = before
