savings = 100
rate = 5
start = savings
years = 0
while savings / start < 2:
    interest = savings * rate / 100
    savings = savings + interest
    years = years + 1
print("Doubled after " + str(years) + " years")
