def with_tax(prices, rate):
    return [round(price + rate, 2) for price in prices]
