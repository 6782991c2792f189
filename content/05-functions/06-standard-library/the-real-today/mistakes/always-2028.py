import datetime

today = datetime.date.today()
hunt = datetime.date(2028, 3, 5)
print(hunt - today)
print((hunt - today).days)
