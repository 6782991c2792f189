import datetime

today = datetime.date(2026, 11, 25)
hunt = datetime.date(2028, 3, 5)
print(hunt - today)
print((hunt - today).days)
