def with_tax(prices, rate):
    return [f"{price + price * rate:.2f}" for price in prices]
