def late_fee(days):
    if days < 0:
        fee = 0
    elif days > 50:
        fee = 10
    else:
        fee = 0.2 * days
    return fee


for days in [0, 3, 50, 80]:
    print(days, "days:", late_fee(days))
