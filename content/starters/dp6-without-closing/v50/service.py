"""What people can do with Shelf 5.0."""

import datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session, selectinload

import clock
from models import Book, Loan

LOAN_DAYS = 21
CENTS_A_DAY = 20
HIGHEST_FEE = 1000


class RefusedError(Exception):
    """The rules say no."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


def is_out(loan: Loan) -> bool:
    """Says whether somebody still has this."""
    return loan.returned_on is None


def free(book: Book) -> int:
    """Returns how many copies of a book are here."""
    return book.copies - sum(is_out(loan) for loan in book.loans)


def fee(loan: Loan) -> int:
    """Returns what it costs to bring this back now, in cents."""
    days = (clock.now().date() - loan.due).days
    return min(max(days, 0) * CENTS_A_DAY, HIGHEST_FEE)


def find_books(session: Session) -> list[Book]:
    return list(session.scalars(select(Book).options(selectinload(Book.loans)).order_by(Book.id)))


def add_book(session: Session, title: str, author: str, copies: int) -> Book:
    book = Book(title=title, author=author, copies=copies)
    session.add(book)
    session.commit()
    return book


def lend(session: Session, book_id: int, member_id: int) -> Loan:
    """Lends a book to a member, if there's one here."""
    session.execute(text("BEGIN IMMEDIATE"))
    book = session.get(Book, book_id)
    if book is None:
        raise RefusedError(404, "book_not_found", f"There's no book {book_id}.")
    if free(book) < 1:
        raise RefusedError(409, "no_free_copy", f"All copies of {book.title} are out.")
    due = clock.now().date() + datetime.timedelta(days=LOAN_DAYS)
    loan = Loan(book_id=book_id, member_id=member_id, due=due)
    session.add(loan)
    session.commit()
    return loan


def loans_of(session: Session, member_id: int) -> list[Loan]:
    """Returns what a member has at home."""
    query = select(Loan).where(Loan.member_id == member_id).options(selectinload(Loan.book)).order_by(Loan.id)
    return [loan for loan in session.scalars(query) if is_out(loan)]


def give_back(session: Session, loan_id: int) -> int:
    """Ends a loan, and returns what it costs, in cents."""
    session.execute(text("BEGIN IMMEDIATE"))
    loan = session.get(Loan, loan_id)
    if loan is None:
        raise RefusedError(404, "loan_not_found", f"There's no loan {loan_id}.")
    if loan.returned_on is not None:
        raise RefusedError(409, "already_returned", "This is back already.")
    cents = fee(loan)
    loan.returned_on = clock.now().date()
    session.commit()
    return cents
