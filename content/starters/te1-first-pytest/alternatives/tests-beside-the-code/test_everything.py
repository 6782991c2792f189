from fees import fee
from reminder import reminder


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
    assert fee(100, 421) == 1000


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


def test_before_the_last_day_it_counts_the_days():
    assert reminder(100, 119).endswith("Days left: 2")


def test_the_day_before_is_not_late():
    assert reminder(100, 120).endswith("Days left: 1")


def test_the_last_day_is_still_free():
    assert "still free" in reminder(100, 121)


def test_the_first_late_day_names_its_price():
    assert "0.20" in reminder(100, 122)


def test_ten_is_the_most_that_it_names():
    assert reminder(100, 421).endswith(" 10.00")
