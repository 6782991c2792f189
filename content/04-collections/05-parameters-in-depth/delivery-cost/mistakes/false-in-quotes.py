def delivery_cost(km, express="False"):
    price = 3
    if km > 5:
        price = 3 + (km - 5)
    if express:
        price = price * 2
    return price
