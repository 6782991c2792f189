def with_tax(prices, rate):
    factor = 1 + rate
    new_prices = [round(p * factor, 2) for p in prices]
    return new_prices
