"""The fee rules of Shelf, for two shelves."""

LOAN_DAYS = {"library": 21, "school": 14}
FEE_PER_DAY = 20
HIGHEST_FEE = 1000


def fee(shelf, lent_on, returned_on):
    """Returns the fee in cents."""
    late = returned_on - lent_on - LOAN_DAYS[shelf]
    if late <= 0:
        return 0
    return min(late * FEE_PER_DAY, HIGHEST_FEE)
