"""Rows for tests. A test names only what matters to it."""

from datetime import date
from itertools import count

from models import Book, Loan, Member

numbers = count(1)


def a_book(title="A book", author="Somebody", copies=1):
    isbn = f"{next(numbers):013}"
    return Book(isbn=isbn, title=title, author=author, year=2000, copies=copies)


def a_member(name="Somebody"):
    return Member(name=name, email=f"{next(numbers)}@example.com")


def a_loan(book=None, member=None):
    return Loan(
        book=book or a_book(),
        member=member or a_member(),
        lent_on=date(2028, 2, 16),
        due=date(2028, 3, 8),
    )
