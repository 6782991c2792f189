from fees import fee


def test_a_late_book_costs_money():
    lent_on = 100
    returned_on = 124

    paid = fee(lent_on, returned_on)

    assert paid == 60


def test_a_book_back_within_three_weeks_is_free():
    assert fee(100, 110) == 0


def test_nobody_pays_more_than_ten():
    assert fee(100, 421) == 1000
