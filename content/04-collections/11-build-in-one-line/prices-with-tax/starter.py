def with_tax(prices, rate):
    return []


print(with_tax([10, 4.5, 25], 0.2))
