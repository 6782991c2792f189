# Dataclasses: made, compared, sorted, changed and printed.
from dataclasses import dataclass, field, replace


@dataclass
class Book:
    title: str
    pages: int
    tags: list = field(default_factory=list)

    @property
    def is_long(self):
        return self.pages > 300


@dataclass(order=True)
class Loan:
    day: int
    reader: str
    book: Book = field(compare=False)


@dataclass(frozen=True)
class Place:
    row: int
    column: int


books = [Book(f"Book {number}", 100 + number * 37 % 400) for number in range(3_000)]
for number, book in enumerate(books):
    book.tags.append("long" if book.is_long else "short")
loans = sorted(Loan(number * 17 % 365, f"reader {number % 40}", book) for number, book in enumerate(books))
print(loans[0], loans[-1].book.title, sum("long" in book.tags for book in books))
print(sum(book == Book(book.title, book.pages, ["long"]) for book in books))
places = {Place(number % 50, number % 60): number for number in range(9_000)}
print(len(places), places[Place(7, 7)], sum(replace(place, row=0).column for place in places))
