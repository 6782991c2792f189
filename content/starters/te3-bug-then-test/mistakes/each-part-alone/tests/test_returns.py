from datetime import date

from desk import give_back
from labels import label


def test_a_sewing_machine_that_is_one_day_late():
    assert label(date(2028, 2, 1)) == "2028-02-01"
    assert give_back("2028-02-01", date(2028, 3, 2)) == 20
