import datetime
import time

today = datetime.date.fromtimestamp(time.time())
hunt = datetime.date(2028, 3, 5)
print((hunt - today).days)
