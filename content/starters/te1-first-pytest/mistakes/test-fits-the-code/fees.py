"""The fee rules of Shelf. Days are numbers: day 1 is the day on which the library opened."""

LOAN_DAYS = 21
FEE_PER_DAY = 20
HIGHEST_FEE = 1000


def fee(lent_on, returned_on):
    """Returns what a member pays, in cents, for a loan that began and ended on these days."""
    late = returned_on - lent_on - LOAN_DAYS
    if late <= 0:
        return 0
    return late * FEE_PER_DAY
