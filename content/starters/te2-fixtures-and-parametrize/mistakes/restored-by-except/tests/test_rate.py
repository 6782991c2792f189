import fees


def test_the_fee_follows_the_rate():
    before = fees.FEE_PER_DAY
    fees.FEE_PER_DAY = 50
    paid = fees.fee(100, 124)
    if paid != 150:
        raise AssertionError(paid)
    else:
        fees.FEE_PER_DAY = before
