prices = [10, 4.5, 25]
rate = 0.2
with_tax = [price + price * rate for price in prices]
