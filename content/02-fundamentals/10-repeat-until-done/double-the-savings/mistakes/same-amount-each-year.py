savings = 100
rate = 5
goal = savings * 2
years = 0
interest = savings * rate / 100
while savings < goal:
    savings = savings + interest
    years = years + 1
print(f"Doubled after {years} years")
