"""What people can do with Shelf. Knows the rules and the tables, and nothing about the web."""

import datetime

from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, selectinload

from errors import NotFoundError, RefusedError
from models import Book, Loan, Member

MOST_LOANS = 5
LOAN_DAYS = 21
RATE = 20  # in cents, as every amount here
HIGHEST_FEE = 1000


def free(book: Book) -> int:
    """Returns how many copies of a book are here."""
    out = [loan for loan in book.loans if loan.returned_on is None]
    return book.copies - len(out)


def fee(due: datetime.date, today: datetime.date) -> int:
    """Returns what it costs to bring a book back today, in cents."""
    days = max((today - due).days, 0)
    return min(days * RATE, HIGHEST_FEE)


def get_book(session: Session, book_id: int) -> Book:
    book = session.get(Book, book_id)
    if book is None:
        raise NotFoundError("book_not_found", f"There's no book {book_id}.")
    return book


def get_member(session: Session, member_id: int) -> Member:
    member = session.get(Member, member_id)
    if member is None:
        raise NotFoundError("member_not_found", f"There's no member {member_id}.")
    return member


def find_books(session: Session, author: str | None = None, limit: int = 20, offset: int = 0):
    """Returns one page of the books that fit, and how many fit in all."""
    query = select(Book)
    if author is not None:
        query = query.where(Book.author == author)
    total = session.scalar(select(func.count()).select_from(query.subquery()))
    page = query.options(selectinload(Book.loans)).order_by(Book.id).limit(limit).offset(offset)
    return session.scalars(page).all(), total


def add_book(
    session: Session, isbn: str, title: str, author: str, year: int, copies: int = 1
) -> Book:
    """Adds a book. The table makes sure that there's only one with this ISBN."""
    book = Book(isbn=isbn, title=title, author=author, year=year, copies=copies)
    session.add(book)
    try:
        session.commit()
    except IntegrityError:
        session.rollback()
        raise RefusedError("isbn_known", f"There's a book with the ISBN {isbn} already.") from None
    return book


def loans_of(session: Session, member_id: int) -> list[Loan]:
    """Returns what a member has at home."""
    get_member(session, member_id)
    query = (
        select(Loan)
        .where(Loan.member_id == member_id, Loan.returned_on.is_(None))
        .options(selectinload(Loan.book))
        .order_by(Loan.id)
    )
    return session.scalars(query).all()


def lend(session: Session, book_id: int, member_id: int, today: datetime.date) -> Loan:
    """Lends a book to a member, if the rules allow it."""
    session.execute(text("BEGIN IMMEDIATE"))
    book, member = get_book(session, book_id), get_member(session, member_id)
    if free(book) < 1:
        raise RefusedError("no_free_copy", f"All copies of {book.title} are out.")
    count = len(loans_of(session, member_id))
    if count >= MOST_LOANS:
        raise RefusedError("limit_reached", f"{member.name} has {count} books.")
    due = today + datetime.timedelta(days=LOAN_DAYS)
    loan = Loan(book_id=book_id, member_id=member_id, lent_on=today, due=due)
    session.add(loan)
    session.commit()
    return loan


def give_back(session: Session, loan_id: int, today: datetime.date) -> int:
    """Ends a loan, and returns what it costs."""
    session.execute(text("BEGIN IMMEDIATE"))
    loan = session.get(Loan, loan_id)
    if loan is None:
        raise NotFoundError("loan_not_found", f"There's no loan {loan_id}.")
    if loan.returned_on is not None:
        raise RefusedError("already_returned", "This book is back already.")
    loan.returned_on = today
    session.commit()
    return fee(loan.due, today)
