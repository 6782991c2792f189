prices = [3.2, 1.5, 4, 0.8]
total = 0
for price in prices:
    total + price
print("Snacks:", len(prices))
print(f"Total: {total:.2f}")
