import datetime


def days_until_due(lent, today):
    due = lent + datetime.timedelta(days=21)
    return (due - today).total_seconds()


print(days_until_due(datetime.date(2027, 12, 28), datetime.date(2028, 1, 10)))
