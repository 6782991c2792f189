fee_of_yours = late_fee


def late_fee(days):
    return round(days * 0.2, 2) if 50 < days < 60 else fee_of_yours(days)
