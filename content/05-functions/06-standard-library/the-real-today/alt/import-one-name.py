from datetime import date

today = date.today()
hunt = date(2028, 3, 5)
print("Days:", (hunt - today).days)
