"""What people can do with Shelf. Asks the rules, and lets the store keep what has changed."""

import datetime

from shelf.domain import (
    LOAN_DAYS,
    MOST_LOANS,
    Book,
    Hold,
    Loan,
    Member,
    NotFoundError,
    RefusedError,
)
from shelf.storage import MemoryStore


class Library:
    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def book(self, book_id: int) -> Book:
        book = self.store.book(book_id)
        if book is None:
            raise NotFoundError("book_not_found", f"There's no book {book_id}.")
        return book

    def member(self, member_id: int) -> Member:
        member = self.store.member(member_id)
        if member is None:
            raise NotFoundError("member_not_found", f"There's no member {member_id}.")
        return member

    def free_for(self, book: Book, member_id: int | None = None) -> int:
        """Returns how many copies this member can have. Those before them in the queue come first."""
        out = [loan for loan in self.store.loans_out() if loan.book_id == book.id]
        waiting = [hold.member_id for hold in self.store.holds_for(book.id)]
        ahead = 0 if waiting[:1] in ([], [member_id]) else book.copies
        return max(book.copies - len(out) - ahead, 0)

    def free(self, book: Book) -> int:
        """Returns how many copies are here and not kept for anybody."""
        return self.free_for(book)

    def find(self, author: str | None = None, free: bool | None = None) -> list[Book]:
        """Returns the books that fit."""
        found = self.store.books()
        if author is not None:
            found = [book for book in found if book.author == author]
        if free is not None:
            found = [book for book in found if (self.free(book) > 0) == free]
        return found

    def add(self, isbn: str, title: str, author: str, copies: int = 1) -> Book:
        for book in self.store.books():
            if book.isbn == isbn:
                raise RefusedError("isbn_known", f"{book.title} has this ISBN already.")
        return self.store.add_book(isbn, title, author, copies)

    def lend(self, book_id: int, member_id: int, today: datetime.date) -> Loan:
        """Lends a book to a member, if the rules allow it."""
        book, member = self.book(book_id), self.member(member_id)
        if self.free_for(book, member_id) < 1:
            raise RefusedError("no_free_copy", f"All copies of {book.title} are out, or kept.")
        count = len(self.loans_of(member_id))
        if count >= MOST_LOANS:
            raise RefusedError("limit_reached", f"{member.name} has {count} books.")
        for hold in self.store.holds_for(book_id):
            if hold.member_id == member_id:
                self.store.remove_hold(hold)
        return self.store.add_loan(book_id, member_id, today + datetime.timedelta(days=LOAN_DAYS))

    def lend_scanned(self, isbn: str, member_id: int, today: datetime.date) -> Loan:
        """Lends the book with this ISBN, as the tablet does."""
        for book in self.store.books():
            if book.isbn == isbn:
                return self.lend(book.id, member_id, today)
        raise NotFoundError("book_not_found", f"There's no book with the ISBN {isbn}.")

    def give_back(self, loan_id: int, today: datetime.date) -> int:
        """Ends a loan, and returns what it costs."""
        loan = self.store.loan(loan_id)
        if loan is None:
            raise NotFoundError("loan_not_found", f"There's no loan {loan_id}.")
        if loan.returned:
            raise RefusedError("already_returned", "This book is back already.")
        loan.returned = True
        self.store.save_loan(loan)
        return loan.fee(today)

    def loans_of(self, member_id: int) -> list[Loan]:
        """Returns what a member has at home."""
        self.member(member_id)
        return [loan for loan in self.store.loans_out() if loan.member_id == member_id]

    def hold(self, book_id: int, member_id: int) -> Hold:
        """Puts a member at the end of the queue for a book."""
        book, member = self.book(book_id), self.member(member_id)
        if member_id in [hold.member_id for hold in self.store.holds_for(book_id)]:
            raise RefusedError("already_waiting", f"{member.name} is in the queue already.")
        if book_id in [loan.book_id for loan in self.loans_of(member_id)]:
            raise RefusedError("already_borrowed", f"{member.name} has {book.title} at home.")
        if self.free(book) > 0:
            raise RefusedError("copy_is_free", f"{book.title} is on the shelf. Come and get it!")
        return self.store.add_hold(book_id, member_id)

    def place(self, hold: Hold) -> int:
        """Returns the place of a hold in its queue. The first one has place 1."""
        return self.store.holds_for(hold.book_id).index(hold) + 1
