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


class Library:
    def __init__(self):
        self._books = {}
        self._free = 0

    def add(self, book):
        if book.isbn in self._books:
            raise ValueError(f"{book.isbn} is here already")
        self._books[book.isbn] = book
        self._free += book.free()

    def lend(self, isbn):
        if isbn not in self._books:
            raise ValueError(f"there is no book {isbn}")
        self._books[isbn].lend()
        self._free -= 1

    def free(self):
        return self._free


house = Library()
house.add(Book("4017", "Salt Road"))
house.add(Book("8850", "Night Ferry", 2))
house.lend("8850")
print(house.free(), "copies are free")
