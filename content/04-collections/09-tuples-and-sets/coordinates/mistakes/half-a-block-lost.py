def halfway(a, b):
    middle = ((a[0] + b[0]) // 2, (a[1] + b[1]) // 2)
    return middle
