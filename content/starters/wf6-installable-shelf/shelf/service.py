"""What people can do with the shelf. Everything that changes something is saved."""

import datetime

from shelf.books import Book
from shelf.loans import MOST_LOANS, Loan, Status, due_date
from shelf.storage import FileStore, MemoryStore


class Library:
    def __init__(self, store: FileStore | MemoryStore) -> None:
        self.store = store
        self.books, self.loans = store.load()

    def add(self, isbn: str, title: str, author: str, copies: int = 1) -> str:
        """Put a book on the shelf, unless its ISBN is taken. Return what happened."""
        if self.add_all([Book(isbn, title, author, copies)]) == 0:
            return "Already on the shelf"
        return f"Added: {title}"

    def add_all(self, books: list[Book]) -> int:
        """Add all books whose ISBN isn't taken, and save once. Return how many came in."""
        before = len(self.books)
        for book in books:
            self.books.setdefault(book.isbn, book)
        self.save()
        return len(self.books) - before

    def find(self, word: str) -> list[str]:
        """Return a line for every book with this word in its title."""
        word = word.lower()
        return [
            f"{book.title} by {book.author}: {self.free(book)} here, {len(book.queue)} waiting"
            for book in self.books.values()
            if word in book.title.lower()
        ]

    def lend(self, isbn: str, member: str, today: datetime.date) -> str:
        """Lend a copy if the rules allow it. Return what happened."""
        book = self.books.get(isbn)
        if book is None:
            return "No such book"
        if self.free(book) <= book.ahead_of(member):
            return "No free copy"
        if len([loan for loan in self.out() if loan.member == member]) >= MOST_LOANS:
            return "Five loans already"
        if member in book.queue:
            book.queue.remove(member)
        loan = Loan(isbn, member, due_date(today))
        self.loans.append(loan)
        self.save()
        return f"Lent until {loan.due}"

    def give_back(self, isbn: str, member: str, today: datetime.date) -> str:
        """End a member's loan. Return what happened, with the fee if there is one."""
        loan = self.loan_of(isbn, member)
        if loan is None:
            return "Not on loan"
        loan.give_back()
        self.save()
        book = self.books[isbn]
        answer = f"{book.title}: back from {member}"
        if loan.days_late(today) > 0:
            answer += f", {loan.days_late(today)} days late"
        if loan.fee(today) > 0:
            answer += f", fee {loan.fee(today):.2f}"
        if len(book.queue) >= self.free(book):
            answer += f", kept for {book.queue[self.free(book) - 1]}"
        return answer

    def hold(self, isbn: str, member: str) -> str:
        """Put a member into the queue if no copy is free. Return what happened."""
        book = self.books.get(isbn)
        if book is None:
            return "No such book"
        if member in book.queue:
            return "Already in the queue"
        if self.loan_of(isbn, member) is not None:
            return "You have it"
        if self.free(book) > len(book.queue):
            return "There's a free copy"
        book.queue.append(member)
        self.save()
        return f"In the queue: place {len(book.queue)}"

    def out(self) -> list[Loan]:
        """Return the loans that haven't ended."""
        return [loan for loan in self.loans if loan.status is Status.OUT]

    def free(self, book: Book) -> int:
        """Return how many copies are in the shelf, kept ones included."""
        return book.copies - len([loan for loan in self.out() if loan.isbn == book.isbn])

    def loan_of(self, isbn: str, member: str) -> Loan | None:
        """Return the loan of this book that the member has now."""
        for loan in self.out():
            if loan.isbn == isbn and loan.member == member:
                return loan
        return None

    def save(self) -> None:
        self.store.save(self.books, self.loans)
