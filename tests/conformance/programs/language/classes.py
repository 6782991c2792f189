class Book:
    """A book of the shelf."""
    count = 0

    def __init__(self, title, pages):
        self.title = title
        self.pages = pages
        Book.count += 1

    def __repr__(self):
        return f"Book({self.title!r}, {self.pages})"

    def __eq__(self, other):
        return self.title == other.title

    def __len__(self):
        return self.pages

    @property
    def long(self):
        return self.pages > 300

    @classmethod
    def empty(cls):
        return cls("", 0)

    @staticmethod
    def hello():
        return "hi"

class Comic(Book):
    def __init__(self, title, pages, artist):
        super().__init__(title, pages)
        self.artist = artist

    def __str__(self):
        return f"{self.title} by {self.artist}"

book, comic = Book("Dune", 600), Comic("Tintin", 62, "Hergé")
print(book, comic, [comic], len(book), book.long, comic.long, Book.count, Book.empty(), Book.hello())
print(isinstance(comic, Book), issubclass(Comic, Book), Comic.__mro__, book == Book("Dune", 1), book != comic)
print(Book, vars(comic), comic.__class__.__name__, hasattr(book, "artist"), Book.__doc__)
from dataclasses import dataclass, field
@dataclass(order=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
print(Point(1), Point(1, 2) < Point(2), Point(1) == Point(1), Point(y=3, x=1))
from enum import Enum
class Size(Enum):
    SMALL = 1
    BIG = 2
print(Size.SMALL, Size["BIG"].value, list(Size), repr(Size(1)))
