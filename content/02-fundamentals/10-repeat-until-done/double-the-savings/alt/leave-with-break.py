savings = 100
rate = 5
now = savings
years = 0
while True:
    if now >= 2 * savings:
        break
    now = now * (1 + rate / 100)
    years = years + 1
print("Doubled after", years, "years")
