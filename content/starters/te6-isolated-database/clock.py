"""Today's date, so that it can be replaced."""

import datetime


def today() -> datetime.date:
    return datetime.date.today()
