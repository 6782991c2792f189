prices = [3.2, 1.5, 4, 0.8]
total = 0
for price in prices:
    total = total + price
print("Snacks:", len(prices))
print("Total:", total)
