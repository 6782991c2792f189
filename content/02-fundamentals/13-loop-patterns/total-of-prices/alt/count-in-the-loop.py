prices = [3.2, 1.5, 4, 0.8]
snacks = 0
total = 0.0
for price in prices:
    snacks = snacks + 1
    total = price + total
print("Snacks:", snacks)
print("Total:", f"{total:.2f}")
