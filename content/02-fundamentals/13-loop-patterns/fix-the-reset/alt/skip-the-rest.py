walks = [5, 0, 12, 8]
total = 0
days = 0
for km in walks:
    if km == 0:
        continue
    total = km + total
    days = 1 + days
print(f"{total} km on {days} days")
