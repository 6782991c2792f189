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
        self._books = []

    def add(self, book):
        for one in self._books:
            if one.isbn == book.isbn:
                raise ValueError(f"{book.isbn} is here already")
        self._books.append(book)

    def lend(self, isbn):
        for book in self._books:
            if book.isbn == isbn:
                book.lend()
        raise ValueError(f"there is no book {isbn}")

    def free(self):
        return sum([book.free() for book in self._books])


house = Library()
house.add(Book("4017", "Salt Road"))
house.add(Book("8850", "Night Ferry", 2))
house.lend("8850")
print(house.free(), "copies are free")
