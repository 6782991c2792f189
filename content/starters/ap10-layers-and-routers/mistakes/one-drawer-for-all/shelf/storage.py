"""Where Shelf keeps things: in memory, until the server stops. Decides nothing."""

import datetime

from collection import BOOKS, MEMBERS
from shelf.domain import Book, Hold, Loan, Member


class MemoryStore:
    _loans: dict[int, Loan] = {}

    def __init__(self) -> None:
        self._books: dict[int, Book] = {}
        self._members: dict[int, Member] = {}
        self._holds: dict[int, Hold] = {}
        self._next_hold = 1
        for row in BOOKS:
            self.add_book(**row)
        for number, name in enumerate(MEMBERS, start=1):
            self._members[number] = Member(number, name)

    def add_book(self, isbn: str, title: str, author: str, copies: int = 1) -> Book:
        book = Book(len(self._books) + 1, isbn, title, author, copies)
        self._books[book.id] = book
        return book

    def books(self) -> list[Book]:
        return list(self._books.values())

    def book(self, book_id: int) -> Book | None:
        return self._books.get(book_id)

    def member(self, member_id: int) -> Member | None:
        return self._members.get(member_id)

    def add_loan(self, book_id: int, member_id: int, due: datetime.date) -> Loan:
        loan = Loan(len(self._loans) + 1, book_id, member_id, due)
        self._loans[loan.id] = loan
        return loan

    def save_loan(self, loan: Loan) -> None:
        self._loans[loan.id] = loan

    def loan(self, loan_id: int) -> Loan | None:
        return self._loans.get(loan_id)

    def loans_out(self) -> list[Loan]:
        """Returns the loans that haven't ended."""
        return [loan for loan in self._loans.values() if not loan.returned]

    def add_hold(self, book_id: int, member_id: int) -> Hold:
        hold = Hold(self._next_hold, book_id, member_id)
        self._next_hold += 1
        self._holds[hold.id] = hold
        return hold

    def remove_hold(self, hold: Hold) -> None:
        del self._holds[hold.id]

    def holds_for(self, book_id: int) -> list[Hold]:
        """Returns who is waiting for a book, the first one first."""
        return [hold for hold in self._holds.values() if hold.book_id == book_id]
