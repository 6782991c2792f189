walks = [5, 0, 12, 8]
for km in walks:
    total = 0
    days = 0
    total = total + km
    if km > 0:
        days = 1
print(f"{total} km on {days} days")
