def with_tax(prices, rate):
    return round(sum([price + price * rate for price in prices]), 2)
