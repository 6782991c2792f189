def late_fee(days):
    if days >= 0:
        fee = days * 0.2
        if fee > 10:
            fee = 10
        return fee
