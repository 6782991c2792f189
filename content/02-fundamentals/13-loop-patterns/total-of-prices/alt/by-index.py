prices = [3.2, 1.5, 4, 0.8]
number = len(prices)
print(f"Snacks: {number}")
total = 0
for place in range(number):
    total += prices[place]
print(f"Total: {total:.2f}")
