walks = [5, 0, 12, 8]
total = 0
days = 1
for km in walks:
    total = total + km
    if km > 0:
        days = days + 1
print(f"{total} km on {days} days")
