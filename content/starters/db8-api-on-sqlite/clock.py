"""The library's calendar. In this lesson, it's always the same Wednesday, so that your numbers are ours."""

import datetime


def today():
    return datetime.date(2028, 3, 8)
