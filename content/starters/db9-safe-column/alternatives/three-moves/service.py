"""What Shelf decides."""

import datetime

from models import Loan, Member

RULES = {"adult": (5, 20), "child": (3, 0), "school": (30, 20)}
HIGHEST_FEE = 1000


def books_out(member: Member) -> int:
    """Returns how many books a member has at home."""
    return sum(loan.returned_on is None for loan in member.loans)


def may_take(member: Member) -> int:
    """Returns how many more books a member may take home."""
    most, _ = RULES[member.category]
    return max(0, most - books_out(member))


def fee(loan: Loan, today: datetime.date) -> int:
    """Returns what it costs to bring a loan back today, in cents."""
    days = max((today - loan.due).days, 0)
    _, rate = RULES[loan.member.category]
    return min(rate * days, HIGHEST_FEE)
