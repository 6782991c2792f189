import datetime


def days_until_due(lent, today):
    due = lent + datetime.timedelta(days=21)
    return (due - datetime.date.today()).days
