from datetime import timedelta

LOAN = timedelta(weeks=3)


def days_until_due(lent, today):
    left = lent + LOAN - today
    return left.days
