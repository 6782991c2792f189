"""When somebody is there to take books."""

import datetime

type Day = datetime.date

TUESDAY = 1
SATURDAY = 5


def is_open(day: datetime.date) -> bool:
    """Return whether the shelf is open on this day."""
    if day.month == 8 and day.day <= 14:
        return False
    return day.weekday() in (TUESDAY, SATURDAY)


def next_opening(day: datetime.date) -> datetime.date:
    """Return this day if the shelf is open, and the next day that is if it isn't."""
    while not is_open(day):
        day += datetime.timedelta(days=1)
    return day
