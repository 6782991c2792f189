from fees import fee


def a_book_back_on_the_same_day_is_free():
    assert fee(100, 100) == 0


def test_ten_late_days():
    print(fee(100, 131) == 200)


def test_fifty_late_days_reach_the_limit():
    assert fee(100, 171) == fee(100, 171)


def test_late_days():
    assert fee(100, 126) == 100


def test_late_days():
    assert fee(100, 127) == 120
