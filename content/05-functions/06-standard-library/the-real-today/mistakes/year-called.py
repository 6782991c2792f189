import datetime

today = datetime.date.today()
hunt = datetime.date(today.year() + 1, 3, 5)
print(hunt - today)
print((hunt - today).days)
