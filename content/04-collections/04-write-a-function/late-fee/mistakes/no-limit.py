def late_fee(days):
    fee = days * 0.2
    if fee < 0:
        fee = 0
    return fee
