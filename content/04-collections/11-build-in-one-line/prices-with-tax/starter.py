def with_tax(prices, rate):
    ...


print(with_tax([10, 4.5, 25], 0.2))
