from datetime import date

from desk import give_back, read_label
from labels import label


def test_a_label_comes_back_as_it_was():
    lent_on = date(2028, 3, 3)

    assert read_label(label(lent_on)) == lent_on


def test_a_sewing_machine_that_is_one_day_late():
    assert give_back("02/01/28", date(2028, 3, 2)) == 20
