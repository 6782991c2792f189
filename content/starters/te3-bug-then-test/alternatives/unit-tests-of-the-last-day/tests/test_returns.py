from datetime import date, timedelta

from desk import read_label
from labels import label


def test_every_day_of_a_year_survives_the_printer():
    for number in range(366):
        day = date(2028, 1, 1) + timedelta(days=number)
        assert read_label(label(day)) == day, f"{day} was printed as {label(day)}"
