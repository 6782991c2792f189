class Book:
    def __init__(self, isbn, title, copies=1):
        self.isbn = isbn
        self.title = title
        self.copies = copies
        self.lent = 0

    def free(self):
        return self.copies - self.lent

    def lend(self):
        if self.free() == 0:
            raise ValueError(f"no copy of {self.title} is free")
        self.lent = self.lent + 1


class LibraryError(ValueError):
    pass


class Library:
    def __init__(self):
        self._by_isbn = {}

    def add(self, book):
        if self._by_isbn.get(book.isbn):
            raise LibraryError(f"twice the same number: {book.isbn}")
        self._by_isbn[book.isbn] = book

    def lend(self, isbn):
        try:
            book = self._by_isbn[isbn]
        except KeyError as error:
            raise LibraryError(f"no book has the number {isbn}") from error
        return book.lend()

    def free(self):
        total = 0
        for book in self._by_isbn.values():
            total = total + book.free()
        return total


house = Library()
house.add(Book("4017", "Salt Road"))
house.add(Book("8850", "Night Ferry", 2))
house.lend("8850")
print(house.free(), "copies are free")
