savings = 100
rate = 5
goal = savings * 2
years = 0
while savings < goal:
    savings = round(savings + savings * rate / 100)
    years = years + 1
print(f"Doubled after {years} years")
