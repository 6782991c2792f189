def rental(days, per_day=8, discount=0):
    return days * per_day * (100 - discount) // 100
