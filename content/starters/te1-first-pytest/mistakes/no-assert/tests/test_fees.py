from fees import fee


def test_a_late_book_costs_money():
    lent_on = 100
    returned_on = 124

    paid = fee(lent_on, returned_on)

    print(paid)


def test_the_last_day_is_free():
    print(fee(100, 121))


def test_the_first_late_day_costs_one_day():
    print(fee(100, 122))


def test_a_fee_is_never_more_than_ten():
    print(fee(100, 421))
