def late_fee(days):
    fee = days * 20
    if fee > 10:
        fee = 10
    if fee < 0:
        fee = 0
    return fee
