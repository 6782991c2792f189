prices = [3.2, 1.5, 4, 0.8]
for price in prices:
    total = sum(prices)
print("Snacks:", len(prices))
print(f"Total: {total:.2f}")
