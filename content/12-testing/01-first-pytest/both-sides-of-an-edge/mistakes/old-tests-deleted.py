from fees import fee


def test_the_last_day_is_free():
    assert fee(100, 121) == 0


def test_the_first_late_day_costs_one_day():
    assert fee(100, 122) == 20


def test_the_day_before_the_limit_costs_less():
    assert fee(100, 170) == 980


def test_the_day_after_the_limit_adds_nothing():
    assert fee(100, 172) == 1000
