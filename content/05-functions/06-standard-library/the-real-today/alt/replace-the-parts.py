import datetime

today = datetime.date.today()
hunt = today.replace(year=today.year + 1, month=3, day=5)
print((hunt - today).days)
