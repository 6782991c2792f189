import datetime


def days_until_due(lent, today):
    due = lent + datetime.timedelta(days=21)
    if today > due:
        return 0
    return (due - today).days
