savings = 100
rate = 5
years = 0
while savings < 200:
    savings = savings + savings * rate / 100
    years = years + 1
print(f"Doubled after {years} years")
