from sqlalchemy import func, select

from models import Book, Loan, Member


def rows_of(session, query):
    return [tuple(row) for row in session.execute(query)]


def at_home(session):
    out = Loan.returned_on == None  # noqa: E711
    query = select(Member.name, Book.title, Loan.due).join_from(Loan, Member).join(Book).where(out)
    return rows_of(session, query.order_by("name", "due", "title"))


def unread(session):
    return list(session.scalars(select(Book.title).where(~Book.loans.any()).order_by(Book.title)))


def times(session):
    number = select(func.count()).where(Loan.member_id == Member.id).scalar_subquery()
    found = rows_of(session, select(Member.name, number))
    return sorted(found, key=lambda row: (-row[1], row[0]))
