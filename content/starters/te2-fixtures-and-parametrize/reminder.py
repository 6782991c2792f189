"""What Shelf writes to members' phones."""

from fees import LOAN_DAYS, fee


def reminder(lent_on, today):
    """Returns one line about a loan, as it is today."""
    left = lent_on + LOAN_DAYS - today
    if left > 0:
        return f"Enjoy your book! Days left: {left}"
    if left == 0:
        return "Your book would love to come home today. It's still free."
    cents = fee(lent_on, today)
    return f"Your book misses its shelf. Today it costs {cents // 100}.{cents % 100:02}"
