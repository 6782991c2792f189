def delivery_cost(km, express=False):
    if express:
        return 6
    if km <= 5:
        return 3
    return 3 + (km - 5)
