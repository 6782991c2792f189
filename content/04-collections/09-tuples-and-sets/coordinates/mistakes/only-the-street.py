def halfway(a, b):
    return (a[0] + b[0]) / 2
