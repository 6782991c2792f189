def rental(days, per_day=8, discount=None):
    if discount is None:
        return days * per_day
    return days * per_day * (1 - discount / 100)
