from fees import fee


def test_a_book_back_on_the_same_day_is_free():
    assert fee(100, 100) == 0


def test_ten_late_days_cost_two():
    paid = fee(100, 131)

    assert paid == 200


def test_fifty_late_days_cost_ten():
    paid = fee(100, 171)

    assert paid == 1000


def test_five_late_days_cost_one():
    assert fee(100, 126) == 100


def test_the_sixth_day_adds_twenty():
    assert fee(100, 127) == 120
