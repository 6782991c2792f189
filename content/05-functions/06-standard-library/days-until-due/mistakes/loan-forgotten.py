import datetime


def days_until_due(lent, today):
    return (today - lent).days
