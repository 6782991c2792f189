"""Lending books and taking them back."""

import datetime

from shelf.fees import late_fee
from shelf.members import is_child

LOAN_DAYS = 21
MOST_LOANS = 5


def lend(books, loans, isbn, member, today):
    """Lend a copy if the rules allow it. Return what happened."""
    if isbn not in books:
        return "No such book"
    out = [loan for loan in loans if loan["isbn"] == isbn]
    if len(out) >= books[isbn]["copies"]:
        return "No free copy"
    held = [loan for loan in loans if loan["member"] == member]
    if len(held) >= MOST_LOANS:
        return "Five loans already"
    due = today + datetime.timedelta(days=LOAN_DAYS)
    loans.append({"isbn": isbn, "member": member, "due": due})
    return f"Lent until {due}"


def return_book(books, loans, isbn, member, today):
    """End a member's loan. Return what happened, with the fee if there is one."""
    for loan in loans:
        if loan["isbn"] == isbn:
            loans.remove(loan)
            return f"{books[isbn]['title']}: back from {member}" + delay(loan, today)
    return "Not on loan"


def delay(loan, today):
    """Return the part of an answer about a late book, or nothing if it's in time."""
    days = (today - loan["due"]).days
    if days <= 0:
        return ""
    if is_child(loan["member"]):
        return f", {days} days late"
    return f", {days} days late, fee {late_fee(days):.2f}"
