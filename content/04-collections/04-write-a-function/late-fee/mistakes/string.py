def late_fee(days):
    fee = days * 0.2
    if fee > 10:
        fee = 10
    if fee < 0:
        fee = 0
    return f"{fee:.2f}"
