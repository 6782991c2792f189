import datetime


def days_until_due(lent, today):
    return lent.day + 21 - today.day
