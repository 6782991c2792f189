from fees import fee


def a_late_book_costs_money():
    lent_on = 100
    returned_on = 124

    paid = fee(lent_on, returned_on)

    assert paid == 0.60


def the_last_day_is_free():
    assert fee(100, 121) == 0.00


def the_first_late_day_costs_one_day():
    assert fee(100, 122) == 0.20


def a_fee_is_never_more_than_ten():
    assert fee(100, 421) == 10.00
