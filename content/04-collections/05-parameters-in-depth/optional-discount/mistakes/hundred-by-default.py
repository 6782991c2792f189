def rental(days, per_day=8, discount=100):
    return days * per_day * (100 - discount) / 100
