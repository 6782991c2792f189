"""What comes in, and what goes out."""

import datetime

from pydantic import BaseModel

from models import Loan


class BookOut(BaseModel):
    id: int
    title: str


class LoanIn(BaseModel):
    book_id: int


class LoanOut(BaseModel):
    id: int
    member: str
    title: str
    due: datetime.date
    returned: bool


def shown(loan: Loan) -> LoanOut:
    """Returns a loan as callers see it."""
    return LoanOut(
        id=loan.id,
        member=loan.member.name,
        title=loan.book.title,
        due=loan.due,
        returned=loan.returned,
    )
