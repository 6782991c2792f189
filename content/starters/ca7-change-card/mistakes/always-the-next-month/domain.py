"""When a task comes back, and the ways to say no."""

import calendar
import datetime

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def last_of_month(year: int, month: int, weekday: int) -> datetime.date:
    last = datetime.date(year, month, calendar.monthrange(year, month)[1])
    return last - datetime.timedelta(days=(last.weekday() - weekday) % 7)


def next_day(due: datetime.date, rule: dict) -> datetime.date | None:
    """Returns the first day after `due`, or None if the calendar ends before it. Asks no clock."""
    if "every_days" in rule:
        left = (datetime.date.max - due).days
        days = rule["every_days"]
        return due + datetime.timedelta(days=days) if days <= left else None
    weekday = WEEKDAYS.index(rule["last"])
    year, month = due.year, due.month
    year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return last_of_month(year, month, weekday) if year <= datetime.MAXYEAR else None


class NotLoggedInError(Exception):
    """Nobody knows who's asking."""


class NotFoundError(Exception):
    """There's no such thing, or this person may not know that there is."""

    def __init__(self, kind: str, number: int) -> None:
        super().__init__(f"There's no {kind} {number}.")
        self.code = f"{kind}_not_found"


class NoSuchMemberError(Exception):
    """Nobody has this address."""


class ForbiddenError(Exception):
    """They see it, but they may not do that."""


class RuleError(Exception):
    """What was sent is all right, but not together with what's there."""


class RefusedError(Exception):
    """It's there, but the rules say no."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
