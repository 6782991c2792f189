fee_of_yours = late_fee


def late_fee(days):
    return 9.8 if days == 50 else fee_of_yours(days)
