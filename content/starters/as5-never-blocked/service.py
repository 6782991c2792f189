"""What people can do with Shelf. Knows the rules and the tables, and nothing about the web."""

import datetime
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from models import Book, Loan


@dataclass
class Letter:
    """A reminder that nobody has sent yet."""

    member_id: int
    email: str
    text: str


def find_books(session: Session) -> list[dict]:
    """Returns all books, with the number of copies that are here."""
    found = []
    for book in session.scalars(select(Book).options(selectinload(Book.loans)).order_by(Book.id)):
        out = [loan for loan in book.loans if loan.returned_on is None]
        free = book.copies - len(out)
        found.append({"id": book.id, "isbn": book.isbn, "title": book.title, "free": free})
    return found


def find_letters(session: Session, day: datetime.date) -> list[Letter]:
    """Returns a letter for each member who has overdue books on that day."""
    query = (
        select(Loan)
        .where(Loan.returned_on.is_(None), Loan.due < day)
        .options(selectinload(Loan.book), selectinload(Loan.member))
        .order_by(Loan.due, Loan.id)
    )
    overdue = {}
    for loan in session.scalars(query):
        overdue.setdefault(loan.member, []).append(loan.book.title)
    return [
        Letter(member.id, member.email, f"Dear {member.name}, we miss {' and '.join(titles)}.")
        for member, titles in overdue.items()
    ]
