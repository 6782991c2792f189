from calendar import monthrange
from datetime import date

RATE, MOST = 20, 1000


class DatesError(ValueError):
    pass


def end_of(year, month):
    return date(year, month, monthrange(year, month)[1])


def fee(lent, back):
    if back < lent:
        raise DatesError(f"Lent on {lent.day}/{lent.month}, but back on {back.day}/{back.month}? Please look again.")
    end = end_of(lent.year + (lent.month == 12), lent.month % 12 + 1)
    free = end if lent.day > end.day else end.replace(day=lent.day)
    return max(0, min((back - free).days * RATE, MOST))
