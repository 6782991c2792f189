def halfway(a, b):
    street = (a[0] + b[0]) / 2
    block = (a[1] + b[1]) / 2
    place = (street, block)
    return place
