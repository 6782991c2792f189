def delivery_cost(km, express=False):
    price = 3
    if express:
        price = price * 2
    if km > 5:
        price = price + (km - 5)
    return price
