prices = [10, 4.5, 25]
rate = 0.2
with_tax = [prices + prices * rate for price in prices]
