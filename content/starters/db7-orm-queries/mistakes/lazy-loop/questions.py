"""What the library wants to know. Each function gets a session and sends one SELECT."""

from sqlalchemy import func, select

from models import Book, Loan, Member


def at_home(session):
    """Returns name, title and due date of each loan that's out."""
    loans = session.scalars(select(Loan).where(Loan.returned_on.is_(None))).all()
    rows = [(loan.member.name, loan.book.title, loan.due) for loan in loans]
    return sorted(rows, key=lambda row: (row[0], row[2], row[1]))


def unread(session):
    """Returns the titles of the books that nobody has ever borrowed."""
    return []


def times(session):
    """Returns the name of each member, and how often they have borrowed a book."""
    return []
