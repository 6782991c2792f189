from datetime import date

from labels import label


def test_the_last_day_of_a_year():
    assert label(date(2027, 12, 31)) == "12/31/27"


def test_small_numbers_get_a_zero():
    assert label(date(2028, 1, 3)) == "01/03/28"
