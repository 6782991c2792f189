import datetime


def days_until_due(lent, today):
    return datetime.timedelta(days=21).days
