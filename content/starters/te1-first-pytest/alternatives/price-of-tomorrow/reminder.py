from decimal import Decimal

from fees import LOAN_DAYS, fee


def reminder(lent_on, today):
    left = lent_on + LOAN_DAYS - today
    if left > 0:
        return f"{left} day{'s' if left > 1 else ''} left, then each day costs 0.20"
    if left == 0:
        return "Free today. From tomorrow it costs 0.20 a day, and 10.00 at most!"
    return f"{-left} days late: {Decimal(fee(lent_on, today)) / 100:.2f}"
