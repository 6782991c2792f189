def with_tax(prices, rate):
    return [prices + prices * rate for price in prices]


print(with_tax([10, 4.5, 25], 0.2))
