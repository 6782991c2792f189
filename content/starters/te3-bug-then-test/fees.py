"""What things cost if they come back late, as it is on the cupboard's door. Amounts are whole cents."""

from datetime import date

FEE_PER_DAY = 20
HIGHEST_FEE = 1000
DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def last_free_day(lent_on):
    """Returns the same day of the next month, or that month's last day if it's too short."""
    year, month = lent_on.year, lent_on.month + 1
    if month == 13:
        year, month = year + 1, 1
    return date(year, month, min(lent_on.day, DAYS_IN[month - 1]))


def fee(lent_on, returned_on):
    """Returns what a member pays for one thing, in cents."""
    late = (returned_on - last_free_day(lent_on)).days
    if late <= 0:
        return 0
    return min(late * FEE_PER_DAY, HIGHEST_FEE)
