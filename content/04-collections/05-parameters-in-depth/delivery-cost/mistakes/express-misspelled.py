def delivery_cost(km, fast=False):
    price = 3
    if km > 5:
        price = 3 + (km - 5)
    if fast:
        price = price * 2
    return price
