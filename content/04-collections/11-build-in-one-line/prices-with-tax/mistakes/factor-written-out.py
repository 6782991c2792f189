prices = [10, 4.5, 25]
rate = 0.2
with_tax = [price * 1.2 for price in prices]
