import fees


def test_the_fee_follows_the_rate():
    fees.FEE_PER_DAY = 50
    assert fees.fee(100, 124) == 150
    fees.FEE_PER_DAY = 20
