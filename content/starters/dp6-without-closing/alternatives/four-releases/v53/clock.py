"""The library's clock. It shows the same moment until somebody sets it."""

import datetime

shows = datetime.datetime(2028, 10, 5, 10, 0)


def now() -> datetime.datetime:
    return shows
