"""Checks of the exercise days-until-due."""

import datetime as real

from main import days_until_due


def check_8_days_left():
    assert days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10)) == 8


def two_days_late():
    assert days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 20)) == -2


def due_today():
    answer = days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 18))
    assert answer == 0, (
        f"On the day when the book is due, your function returned {answer!r}. What does the task want on that day?"
    )


def other_loans():
    for lent, today, left in [
        ((2028, 2, 20), (2028, 3, 1), 11),
        ((2027, 2, 20), (2027, 3, 1), 12),
        ((2028, 7, 1), (2028, 7, 1), 21),
        ((2027, 12, 31), (2029, 1, 1), -346),
    ]:
        assert days_until_due(real.date(*lent), real.date(*today)) == left


def a_length_of_time():
    assert isinstance(days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10)), real.timedelta)


def a_date():
    assert isinstance(days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10)), real.date)


def plus_a_number():
    try:
        days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10))
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "date" in problem and "'int'" in problem


def sign_turned():
    assert days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10)) == -8


def loan_forgotten():
    assert days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10)) in (13, -13)


def days_of_the_month():
    assert days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10)) == 39


def never_negative():
    assert days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10)) == 8 and days_until_due(
        real.date(2027, 12, 28), real.date(2028, 1, 20)
    ) in (0, 2)


def real_today():
    assert days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10)) != 8


def nothing_returned():
    assert days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10)) is None


def always_21():
    assert days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10)) == 21


def three_weeks_back():
    assert days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10)) == -34


def seconds_instead_of_days():
    assert days_until_due(real.date(2027, 12, 28), real.date(2028, 1, 10)) == 691200
