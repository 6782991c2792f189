import datetime

today = datetime.date(2027, 12, 28)
hunt = datetime.date(today.year + 1, 3, 5)
print(hunt - datetime.date.today())
print((hunt - today).days)
