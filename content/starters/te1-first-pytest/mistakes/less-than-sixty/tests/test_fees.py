from fees import fee


def test_a_late_book_costs_money():
    lent_on = 100
    returned_on = 124

    paid = fee(lent_on, returned_on)

    assert paid == 60


def test_the_last_day_is_free():
    assert fee(100, 121) == 0


def test_the_first_late_day_costs_one_day():
    assert fee(100, 122) == 20


def test_a_fee_is_never_more_than_ten():
    assert fee(100, 421) < 6000
