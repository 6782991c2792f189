walks = [5, 0, 12, 8]
days = 0
total = 0
for km in walks:
    if km != 0:
        days += 1
    total += km
print(f"{total} km on {days} days")
