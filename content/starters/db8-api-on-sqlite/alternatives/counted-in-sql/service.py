"""What people can do with Shelf. Lets the database count."""

import datetime

from sqlalchemy import exists, func, select
from sqlalchemy.orm import joinedload

from errors import NotFoundError, RefusedError
from models import Book, Loan, Member

MOST_LOANS = 5
LOAN_DAYS = 21


def out(session, books):
    """Returns for each book how many copies are out."""
    query = (
        select(Loan.book_id, func.count())
        .where(Loan.book_id.in_([book.id for book in books]), Loan.returned_on.is_(None))
        .group_by(Loan.book_id)
    )
    return {book_id: number for book_id, number in session.execute(query)}


def with_free(session, books):
    counts = out(session, books)
    return [(book, book.copies - counts.get(book.id, 0)) for book in books]


def fee(due, today):
    return max(0, min(1000, 20 * (today - due).days))


def find(session, kind, number):
    thing = session.get(kind, number)
    if not thing:
        name = kind.__name__.lower()
        raise NotFoundError(f"{name}_not_found", f"There's no {name} {number}.")
    return thing


def get_book(session, book_id):
    return with_free(session, [find(session, Book, book_id)])[0]


def find_books(session, author=None, limit=20, offset=0):
    wanted = [] if author is None else [Book.author == author]
    total = session.scalar(select(func.count(Book.id)).where(*wanted))
    page = select(Book).where(*wanted).order_by(Book.id).slice(offset, offset + limit)
    return with_free(session, session.scalars(page).all()), total


def add_book(session, **fields):
    locked(session)
    if session.scalar(select(exists().where(Book.isbn == fields["isbn"]))):
        raise RefusedError("isbn_known", "We have that one.")
    book = Book(**fields)
    session.add(book)
    session.commit()
    return book, book.copies


def loans_of(session, member_id):
    member = find(session, Member, member_id)
    query = select(Loan).filter_by(member=member, returned_on=None).order_by(Loan.id)
    return list(session.scalars(query.options(joinedload(Loan.book))))


def locked(session):
    session.connection().exec_driver_sql("BEGIN IMMEDIATE")


def lend(session, book_id, member_id, today):
    locked(session)
    book, free = get_book(session, book_id)
    member = find(session, Member, member_id)
    if not free:
        raise RefusedError("no_free_copy", f"{book.title} is out.")
    at_home = session.scalar(
        select(func.count()).select_from(Loan).where(Loan.member == member, Loan.returned_on == None)  # noqa: E711
    )
    if at_home >= MOST_LOANS:
        raise RefusedError("limit_reached", f"{member.name} has enough to read.")
    loan = Loan(book=book, member=member, lent_on=today, due=today + datetime.timedelta(LOAN_DAYS))
    session.add(loan)
    session.commit()
    return loan


def give_back(session, loan_id, today):
    locked(session)
    loan = find(session, Loan, loan_id)
    if loan.returned_on:
        raise RefusedError("already_returned", "It's here.")
    loan.returned_on = today
    session.commit()
    return fee(loan.due, today)
