import datetime

today = datetime.datetime.now().date()
hunt = datetime.date(today.year + 1, 3, 5)
print((hunt - today).days)
