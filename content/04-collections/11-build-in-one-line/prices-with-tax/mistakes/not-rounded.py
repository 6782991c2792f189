def with_tax(prices, rate):
    return [price + price * rate for price in prices]
