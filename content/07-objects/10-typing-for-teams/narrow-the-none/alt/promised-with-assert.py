from dataclasses import dataclass


@dataclass
class Book:
    title: str
    pages: int


def pages_left(book: Book | None, page: int | None) -> int | None:
    if None not in (book, page):
        assert book is not None and page is not None
        return book.pages - page
    return None


def bedtime(name: str, book: Book | None, page: int | None) -> str:
    left = pages_left(book, page)
    special: dict[int | None, str] = {None: "no idea", 0: "finished"}
    return f"{name}: {special.get(left, f'{left} pages left')}"


emma = Book("Emma", 420)
print(bedtime("Pilar", emma, 400))
print(bedtime("Jun", emma, 0))
print(bedtime("Ravi", emma, 420))
print(bedtime("Yara", emma, None))
print(bedtime("Lena", None, None))
