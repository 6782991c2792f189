import datetime

today = datetime.datetime.now().date()
hunt = datetime.date(2028, 3, 5)
print((hunt - today).days)
