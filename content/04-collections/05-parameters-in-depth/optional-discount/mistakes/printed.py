def rental(days, per_day=8, discount=0):
    print(days * per_day * (100 - discount) / 100)
