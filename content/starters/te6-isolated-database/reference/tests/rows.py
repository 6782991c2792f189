"""Rows for tests. A test names only what matters to it."""

from datetime import date, timedelta
from itertools import count

from models import Book, Loan, Member

TODAY = date(2028, 3, 8)

numbers = count(1)


def a_book(title="A book", author="Somebody", copies=1):
    isbn = f"{next(numbers):013}"
    return Book(isbn=isbn, title=title, author=author, year=2000, copies=copies)


def a_member(name="Somebody", books=0, books_back=0):
    member = Member(name=name, email=f"{next(numbers)}@example.com")
    for _ in range(books):
        a_loan(member=member)
    for _ in range(books_back):
        a_loan(member=member, back=TODAY)
    return member


def a_loan(book=None, member=None, days_late=0, back=None):
    due = TODAY - timedelta(days=days_late)
    return Loan(
        book=book or a_book(),
        member=member or a_member(),
        lent_on=due - timedelta(days=21),
        due=due,
        returned_on=back,
    )
