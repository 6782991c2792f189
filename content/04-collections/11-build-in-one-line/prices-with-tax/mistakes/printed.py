def with_tax(prices, rate):
    print([round(price + price * rate, 2) for price in prices])
