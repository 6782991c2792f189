def rental(days, price=8, percent=0):
    return days * price * (100 - percent) / 100
