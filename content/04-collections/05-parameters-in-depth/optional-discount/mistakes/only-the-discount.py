def rental(days, per_day=8, discount=0):
    if discount == 0:
        return days * per_day
    return days * per_day * discount / 100
