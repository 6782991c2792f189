kwh = [9, 11, 8, 12, 7, 9, 10, 13, 8, 6]
start = len(kwh) - 7
total = 0
for day in kwh[start:]:
    total = total + day
print("Last 7 days:", total, "kWh")
