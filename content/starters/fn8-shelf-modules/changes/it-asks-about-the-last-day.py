fee_of_yours = late_fee


def late_fee(days):
    return 0.2 if days == 0 else fee_of_yours(days)
