from reminder import reminder


def test_before_the_last_day_it_counts_the_days():
    assert reminder(100, 119).startswith("Enjoy")


def test_the_day_before_is_not_late():
    assert reminder(100, 120).startswith("Enjoy")


def test_the_last_day_is_still_free():
    assert "still free" in reminder(100, 121)


def test_the_first_late_day_names_its_price():
    assert "0.20" in reminder(100, 122)


def test_ten_is_the_most_that_it_names():
    assert reminder(100, 421).endswith(" 10.00")
