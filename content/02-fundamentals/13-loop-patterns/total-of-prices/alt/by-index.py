prices = [3.2, 1.5, 4, 0.8]
items = len(prices)
print(f"Items: {items}")
total = 0
for place in range(items):
    total = total + prices[place]
print(f"Total: {total:.2f}")
