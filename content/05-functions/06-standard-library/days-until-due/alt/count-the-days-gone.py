import datetime


def days_until_due(lent, today):
    gone = today - lent
    return 21 - gone.days
