"""The fee rules of Shelf. Days are numbers, counted from the day on which the library opened."""

LOAN_DAYS = 21
FEE_PER_DAY = 0.20
HIGHEST_FEE = 10.00


def fee(lent_on, returned_on):
    """What a member pays for a loan that began on one day and ended on the other."""
    late = returned_on - lent_on - LOAN_DAYS
    if late <= 0:
        return 0.0
    return min(round(late * FEE_PER_DAY, 2), HIGHEST_FEE)
