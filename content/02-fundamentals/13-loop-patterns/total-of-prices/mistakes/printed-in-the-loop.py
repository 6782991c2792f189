prices = [3.2, 1.5, 4, 0.8]
print("Snacks:", len(prices))
total = 0
for price in prices:
    total = total + price
    print(f"Total: {total:.2f}")
