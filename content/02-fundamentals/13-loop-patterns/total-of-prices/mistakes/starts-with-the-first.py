prices = [3.2, 1.5, 4, 0.8]
total = prices[0]
for place in range(1, len(prices)):
    total = total + prices[place]
print("Snacks:", len(prices))
print(f"Total: {total:.2f}")
