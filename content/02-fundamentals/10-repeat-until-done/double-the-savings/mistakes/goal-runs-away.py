savings = 100
rate = 5
years = 0
while savings < savings * 2:
    savings = savings + savings * rate / 100
    years = years + 1
print(f"Doubled after {years} years")
