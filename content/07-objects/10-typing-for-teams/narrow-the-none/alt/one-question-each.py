from dataclasses import dataclass


@dataclass
class Book:
    title: str
    pages: int


def pages_left(book: Book | None, page: int | None) -> int | None:
    if book is None:
        return None
    if page is None:
        return None
    return book.pages - page


def bedtime(name: str, book: Book | None, page: int | None) -> str:
    left = pages_left(book, page)
    words = f"{left} pages left"
    if left is None:
        words = "no idea"
    elif left == 0:
        words = "finished"
    return name + ": " + words


emma = Book("Emma", 420)
print(bedtime("Pilar", emma, 400))
print(bedtime("Jun", emma, 0))
print(bedtime("Ravi", emma, 420))
print(bedtime("Yara", emma, None))
print(bedtime("Lena", None, None))
