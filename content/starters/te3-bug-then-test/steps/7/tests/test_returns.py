from datetime import date

from desk import give_back
from labels import label


def test_a_sewing_machine_that_is_one_day_late():
    assert give_back(label(date(2028, 2, 1)), date(2028, 3, 2)) == 20


def test_a_telescope_that_waited_for_a_clear_night():
    assert give_back(label(date(2028, 1, 3)), date(2028, 2, 22)) == 380
