def rental(days, per_day=8, discount=0):
    return days * 8 * (100 - discount) / 100
