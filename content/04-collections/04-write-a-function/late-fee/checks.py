"""Checks of the exercise late-fee."""

from main import late_fee


def the_day_before_the_limit_the_limit_and_the():
    for days, fee in ((0, 0), (1, 0.2), (10, 2), (49, 9.8), (50, 10), (51, 10), (365, 10), (-1, 0), (-100, 0)):
        assert abs(late_fee(days) - fee) < 0.0001
