import datetime


def days_until_due(lent, today):
    due = lent + 21
    return (due - today).days


print(days_until_due(datetime.date(2027, 12, 28), datetime.date(2028, 1, 10)))
