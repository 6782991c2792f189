prices = [10, 4.5, 25]
rate = 0.2
with_tax = [f"{price + price * rate:.2f}" for price in prices]
