def with_tax(prices, rate):
    return round(prices * (1 + rate), 2)


print(with_tax([10, 4.5, 25], 0.2))
