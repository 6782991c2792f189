def halfway(a, b):
    return ((a[0] + a[1]) / 2, (b[0] + b[1]) / 2)
