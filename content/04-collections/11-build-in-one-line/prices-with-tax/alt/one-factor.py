prices = [10, 4.5, 25]
rate = 0.2
factor = 1 + rate
with_tax = [round(p * factor, 2) for p in prices]
print(with_tax)
