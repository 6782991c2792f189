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
    assert fee(100, 421) == 6000


def test_a_book_back_on_the_same_day_is_free():
    assert fee(100, 100) == 0


def test_ten_late_days():
    assert fee(100, 131) == 200


def test_fifty_late_days_reach_the_limit():
    assert fee(100, 171) == 1000


def test_five_late_days():
    assert fee(100, 126) == 100


def test_six_late_days():
    assert fee(100, 127) == 120
