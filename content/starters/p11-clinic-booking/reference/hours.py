"""When the clinic is open. In here, a time of day is a number of minutes since midnight."""

import datetime

OPEN_DAYS = (1, 2, 3, 4, 5)  # Tuesday to Saturday, because Monday is 0
OPEN_TIMES = ((600, 720), (780, 900))  # at noon, there's soup
LENGTHS = (10, 20, 40)


def as_text(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def starts(day: datetime.date, minutes: int) -> list[int]:
    """Returns when an appointment of this length could begin if nobody had booked."""
    if day.weekday() not in OPEN_DAYS:
        return []
    step = min(minutes, 20)
    return [
        start for opens, closes in OPEN_TIMES for start in range(opens, closes - minutes + 1, step)
    ]
