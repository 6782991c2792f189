from datetime import date, timedelta

FEE_PER_DAY = 20
HIGHEST_FEE = 1000


def last_free_day(lent_on):
    """Returns the same day of the next month, or that month's last day if it's too short."""
    first = lent_on.replace(day=1)
    next_month = (first + timedelta(days=31)).replace(day=1)
    after_it = (next_month + timedelta(days=31)).replace(day=1)
    return min(next_month + timedelta(days=lent_on.day - 1), after_it - timedelta(days=1))


def check_dates(lent_on, returned_on):
    if lent_on > returned_on:
        raise ValueError("lent on %s and returned on %s" % (lent_on, returned_on))


def fee(lent_on, returned_on):
    check_dates(lent_on, returned_on)
    late = returned_on - last_free_day(lent_on)
    return sorted([0, late.days * FEE_PER_DAY, HIGHEST_FEE])[1]
