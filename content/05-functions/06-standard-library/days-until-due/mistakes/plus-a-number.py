import datetime


def days_until_due(lent, today):
    return (lent + 21 - today).days
