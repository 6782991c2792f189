def delivery_cost(km, express=False):
    if km <= 5:
        normal = 3
    else:
        normal = km - 2
    if express == True:
        return normal * 2
    else:
        return normal
