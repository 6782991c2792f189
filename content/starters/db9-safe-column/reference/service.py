"""What Shelf decides."""

import datetime

from models import Loan, Member

MOST_LOANS = {"adult": 5, "child": 3, "school": 30}
RATE = 20  # in cents, as every amount here
HIGHEST_FEE = 1000


def books_out(member: Member) -> int:
    """Returns how many books a member has at home."""
    return sum(loan.returned_on is None for loan in member.loans)


def may_take(member: Member) -> int:
    """Returns how many more books a member may take home."""
    return max(MOST_LOANS[member.category] - books_out(member), 0)


def fee(loan: Loan, today: datetime.date) -> int:
    """Returns what it costs to bring a loan back today, in cents."""
    if loan.member.category == "child":
        return 0
    days = max((today - loan.due).days, 0)
    return min(days * RATE, HIGHEST_FEE)
