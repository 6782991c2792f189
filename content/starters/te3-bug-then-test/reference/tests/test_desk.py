from datetime import date

from desk import read_label


def test_the_last_day_of_a_year():
    assert read_label("12/31/27") == date(2027, 12, 31)


def test_zeros_do_not_matter():
    assert read_label("01/03/28") == date(2028, 1, 3)
