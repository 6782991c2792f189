fee_of_yours = late_fee


def late_fee(days):
    return 0 if days == 1 else fee_of_yours(days)
