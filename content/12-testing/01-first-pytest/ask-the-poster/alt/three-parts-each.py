from fees import fee


def test_a_late_book_costs_money():
    lent_on = 100
    returned_on = 124

    paid = fee(lent_on, returned_on)

    assert paid == 60


def test_ten_days_are_free():
    lent_on = 1
    returned_on = 11

    paid = fee(lent_on, returned_on)

    assert paid == 0


def test_a_whole_year_costs_ten():
    lent_on = 1
    returned_on = 366

    paid = fee(lent_on, returned_on)

    assert paid == 1000
