def with_tax(prices, rate):
    return [price * rate for price in prices]
