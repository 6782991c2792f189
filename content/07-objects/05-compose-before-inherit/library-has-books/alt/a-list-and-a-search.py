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

    def find(self, isbn):
        for book in self._books:
            if book.isbn == isbn:
                return book
        return None

    def add(self, book):
        if self.find(book.isbn) is not None:
            raise ValueError(f"there is a book {book.isbn} on the shelf")
        self._books.append(book)

    def lend(self, isbn):
        book = self.find(isbn)
        if book is None:
            raise ValueError(f"nobody has seen {isbn}")
        book.lend()

    def free(self):
        total = 0
        for book in self._books:
            total += book.free()
        return total


house = Library()
house.add(Book("4017", "Salt Road"))
house.add(Book("8850", "Night Ferry", 2))
house.lend("8850")
print(house.free(), "copies are free")
