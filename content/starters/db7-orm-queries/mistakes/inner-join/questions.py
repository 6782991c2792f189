"""What the library wants to know. Each function gets a session and sends one SELECT."""

from sqlalchemy import func, select

from models import Book, Loan, Member


def at_home(session):
    """Returns name, title and due date of each loan that's out."""
    query = (
        select(Member.name, Book.title, Loan.due)
        .select_from(Loan)
        .join(Loan.member)
        .join(Loan.book)
        .where(Loan.returned_on.is_(None))
        .order_by(Member.name, Loan.due, Book.title)
    )
    return session.execute(query).all()


def unread(session):
    """Returns the titles of the books that nobody has ever borrowed."""
    query = select(Book.title).join(Book.loans).where(Loan.id.is_(None)).order_by(Book.title)
    return session.scalars(query).all()


def times(session):
    """Returns the name of each member, and how often they have borrowed a book."""
    number = func.count(Loan.id)
    query = (
        select(Member.name, number)
        .outerjoin(Member.loans)
        .group_by(Member.id)
        .order_by(number.desc(), Member.name)
    )
    return session.execute(query).all()
