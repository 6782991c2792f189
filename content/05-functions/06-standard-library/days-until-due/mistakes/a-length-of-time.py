import datetime


def days_until_due(lent, today):
    return lent + datetime.timedelta(days=21) - today
