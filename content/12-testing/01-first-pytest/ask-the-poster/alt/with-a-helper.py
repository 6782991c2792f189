from fees import fee


def fee_after(days):
    return fee(100, 100 + days)


def test_within_three_weeks():
    assert fee_after(7) == 0


def test_after_three_weeks():
    assert fee_after(24) == 60


def test_after_a_year():
    assert fee_after(365) == 1000
