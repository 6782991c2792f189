prices = [3.2, 1.5, 4, 0.8]
items = 0
total = 0.0
for price in prices:
    items = items + 1
    total = total + price
print("Items:", items)
print("Total:", f"{total:.2f}")
