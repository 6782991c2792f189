"""What the library wants to know. Each function gets a session and sends one SELECT."""

from sqlalchemy import func, select

from models import Book, Loan, Member


def at_home(session):
    """Returns name, title and due date of each loan that's out."""
    return []


def unread(session):
    """Returns the titles of the books that nobody has ever borrowed."""
    return []


def times(session):
    """Returns the name of each member, and how often they have borrowed a book."""
    return []
