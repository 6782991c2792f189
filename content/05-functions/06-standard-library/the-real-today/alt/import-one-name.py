from datetime import date

today = date.today()
hunt = date(date.today().year + 1, month=3, day=5)
print("Days:", (hunt - today).days)
