import datetime
import time

today = datetime.date.fromtimestamp(time.time())
year = today.year
hunt = datetime.date(year + 1, 3, 5)
print((hunt - today).days)
