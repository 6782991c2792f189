"""Checks of the exercise the-real-today."""

import contextlib
import datetime
import datetime as real
import io
import time

from main import hunt, today
from understory import program


def today_is_the_real_date():
    assert today == real.date.today(), f"After your program has run, `today` is {today!r}, but that isn't today's date."


def the_days_until_the_hunt():
    day = real.date.today()
    left = (real.date(day.year + 1, 3, 5) - day).days
    last = (program.output.strip().splitlines() or [""])[-1]
    assert str(left) in last.split(), (
        f"There are {left} days left, but the last line of your output is `{last}`. What does your program calculate and print there?"
    )
    assert "0:00:00" not in last, (
        f"The last line of your output is `{last}`, a length of time. What did the program print below that line before?"
    )


def right_in_another_year():
    class Day(datetime.date):
        @classmethod
        def today(cls):
            return cls(2091, 7, 1)

    class Moment(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(2091, 7, 1, 12, tzinfo=tz)

        @classmethod
        def today(cls):
            return cls.now()

    kept = datetime.date, datetime.datetime, time.time
    noon = datetime.datetime(2091, 7, 1, 12).timestamp()
    text = io.StringIO()
    try:
        datetime.date, datetime.datetime, time.time = Day, Moment, lambda: noon
        with contextlib.redirect_stdout(text):
            exec(program.source, {"__name__": "__main__"})
    finally:
        datetime.date, datetime.datetime, time.time = kept
    last = (text.getvalue().strip().splitlines() or [""])[-1]
    assert "248" in last.split(), (
        f"On 1 July 2091, the last line of your output would be `{last}`, but then there are 248 days left until 5 March 2092. Does `hunt` move to the next year with `today`?"
    )


def another_day_for_the_hunt():
    left = (real.date(2999, 7, 1) - real.date.today()).days
    last = (program.output.strip().splitlines() or [""])[-1]
    assert str(left) in last.split()


def typed_in():
    assert type(today) is real.date and today != real.date(2027, 12, 28)


def still_december():
    assert today == real.date(2027, 12, 28)


def the_same_year():
    day = real.date.today()
    assert hunt == real.date(day.year, 3, 5)
