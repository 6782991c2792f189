"""What people can do with Shelf. It loads before each question, and saves after each change."""

import datetime

from shelf.domain import LOAN_DAYS, MOST_LOANS, Book, Hold, Loan, NotFoundError, RefusedError


class Library:
    def __init__(self, store):
        self.store = store

    def load(self):
        return self.store.load()

    def look_up(self, kind, number, everything=None):
        for one in (everything or self.load())[kind + "s"]:
            if one.id == number:
                return one
        raise NotFoundError(f"{kind}_not_found", f"There's no {kind} {number}.")

    def book(self, number):
        return self.look_up("book", number)

    def member(self, number):
        return self.look_up("member", number)

    def free(self, book, member_id=0):
        everything = self.load()
        free = book.copies
        for loan in everything["loans"]:
            if loan.book_id == book.id and not loan.returned:
                free -= 1
        for hold in everything["holds"]:
            if hold.book_id == book.id:
                if hold.member_id == member_id:
                    break
                free -= 1
        return max(free, 0)

    def find(self, author=None, free=None):
        for book in self.load()["books"]:
            if author in (None, book.author) and free in (None, self.free(book) > 0):
                yield book

    def add(self, isbn, title, author, copies=1):
        everything = self.load()
        if isbn in {book.isbn for book in everything["books"]}:
            raise RefusedError("isbn_known", "We have this one.")
        everything["books"].append(Book(len(everything["books"]) + 1, isbn, title, author, copies))
        self.store.save(everything)
        return everything["books"][-1]

    def lend(self, book_id, member_id, today):
        everything = self.load()
        book = self.look_up("book", book_id, everything)
        self.look_up("member", member_id, everything)
        if self.free(book, member_id) == 0:
            raise RefusedError("no_free_copy", "There's none for you.")
        if len(self.loans_of(member_id)) >= MOST_LOANS:
            raise RefusedError("limit_reached", f"{MOST_LOANS} books at a time.")
        everything["holds"] = [
            hold
            for hold in everything["holds"]
            if (hold.book_id, hold.member_id) != (book_id, member_id)
        ]
        due = today + datetime.timedelta(days=LOAN_DAYS)
        everything["loans"].append(Loan(len(everything["loans"]) + 1, book_id, member_id, due))
        self.store.save(everything)
        return everything["loans"][-1]

    def lend_scanned(self, isbn, member_id, today):
        number = next((book.id for book in self.find() if book.isbn == isbn), None)
        return self.lend(number, member_id, today)

    def give_back(self, loan_id, today):
        everything = self.load()
        loan = self.look_up("loan", loan_id, everything)
        if loan.returned:
            raise RefusedError("already_returned", "It's back.")
        loan.returned = True
        self.store.save(everything)
        return loan.fee(today)

    def loans_of(self, member_id):
        self.member(member_id)
        return [
            loan
            for loan in self.load()["loans"]
            if loan.member_id == member_id and not loan.returned
        ]

    def hold(self, book_id, member_id):
        everything = self.load()
        book = self.look_up("book", book_id, everything)
        at_home = [loan.book_id for loan in self.loans_of(member_id)]
        queue = [hold.member_id for hold in everything["holds"] if hold.book_id == book_id]
        if self.free(book) or book_id in at_home or member_id in queue:
            raise RefusedError("no_need_to_wait", "You don't have to wait for this one.")
        everything["holds"].append(Hold(len(everything["holds"]) + 1, book_id, member_id))
        self.store.save(everything)
        return {"id": 0, "book_id": book_id, "member_id": member_id, "place": len(queue) + 1}
