def late_fee(days):
    if days > 10:
        days = 10
    if days < 0:
        days = 0
    return days * 0.2
