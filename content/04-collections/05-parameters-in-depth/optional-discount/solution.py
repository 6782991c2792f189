def rental(days, per_day=8, discount=0):
    price = days * per_day
    return price * (100 - discount) / 100
