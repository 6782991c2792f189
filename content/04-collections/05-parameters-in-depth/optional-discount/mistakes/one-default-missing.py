def rental(days, per_day, discount=0):
    return days * per_day * (100 - discount) / 100
