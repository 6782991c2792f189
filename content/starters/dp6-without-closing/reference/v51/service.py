"""What people can do with Shelf 5.1."""

import datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session, selectinload

import clock
from models import Book, Loan

LOAN_DAYS = {"print": 21, "audio": 7}
CLOSING_TIME = datetime.time(20)
CENTS_A_DAY = 20
HIGHEST_FEE = 1000


class RefusedError(Exception):
    """The rules say no."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


def end_of_loan(kind: str) -> datetime.datetime:
    """Returns when a loan ends that begins now: audio books to the minute, others when we close."""
    end = clock.now() + datetime.timedelta(days=LOAN_DAYS[kind])
    return end if kind == "audio" else datetime.datetime.combine(end.date(), CLOSING_TIME)


def ends(loan: Loan) -> datetime.datetime:
    """Returns when a loan ends. 5.0 only writes the day."""
    return loan.ends_at or datetime.datetime.combine(loan.due, CLOSING_TIME)


def is_out(loan: Loan) -> bool:
    """Says whether somebody still has this. Audio books end by themselves."""
    if loan.book.kind == "audio" and ends(loan) <= clock.now():
        return False
    return loan.returned_on is None


def free(book: Book) -> int:
    """Returns how many copies of a book are here. Phones only ask whether it's more than 0."""
    if book.kind == "audio":
        return 1
    return book.copies - sum(is_out(loan) for loan in book.loans)


def fee(loan: Loan) -> int:
    """Returns what it costs to bring this back now, in cents. An audio book is never late."""
    if loan.book.kind == "audio":
        return 0
    days = (clock.now().date() - ends(loan).date()).days
    return min(max(days, 0) * CENTS_A_DAY, HIGHEST_FEE)


def find_books(session: Session) -> list[Book]:
    return list(session.scalars(select(Book).options(selectinload(Book.loans)).order_by(Book.id)))


def add_book(session: Session, title: str, author: str, copies: int, kind: str) -> Book:
    if kind not in LOAN_DAYS:
        raise RefusedError(422, "unknown_kind", f"There are no {kind} books.")
    book = Book(title=title, author=author, copies=copies, kind=kind)
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
    end = end_of_loan(book.kind)
    loan = Loan(book_id=book_id, member_id=member_id, due=end.date(), ends_at=end)
    session.add(loan)
    session.commit()
    return loan


def loans_of(session: Session, member_id: int) -> list[Loan]:
    """Returns what a member has at home."""
    query = (
        select(Loan)
        .where(Loan.member_id == member_id)
        .options(selectinload(Loan.book))
        .order_by(Loan.id)
    )
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
