import fees


def test_the_fee_follows_the_rate():
    fees.FEE_PER_DAY = 50
    assert fees.fee(100, 124) == 150


def test_the_old_rate():
    assert fees.fee(100, 122) == 50
    fees.FEE_PER_DAY = 20
    assert fees.fee(100, 124) == 60
