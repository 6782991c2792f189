from dataclasses import dataclass


@dataclass
class Book:
    title: str
    pages: int


def pages_left(book: Book | None, page: int | None) -> int | None:
    if book is None or page is None:
        return None
    return book.pages - page


def bedtime(name: str, book: Book | None, page: int | None) -> str:
    left = pages_left(book, page) or 0
    if left == 0:
        return f'{name}: finished'
    return f'{name}: {left} pages left'


emma = Book("Emma", 420)
print(bedtime("Pilar", emma, 400))
print(bedtime("Jun", emma, 0))
print(bedtime("Ravi", emma, 420))
print(bedtime("Yara", emma, None))
print(bedtime("Lena", None, None))
