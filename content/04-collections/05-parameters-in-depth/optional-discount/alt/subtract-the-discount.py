def rental(days, per_day=8, discount=0):
    price = days * per_day
    saved = price * discount / 100
    return price - saved
