from dataclasses import dataclass


@dataclass
class Book:
    title: str
    pages: int


READING = {"Yara": Book("Middlemarch", 880), "Jun": Book("Dracula", 418)}


def current(name: str) -> Book | None:
    return READING.get(name)


def status(name: str) -> str:
    book: Book = current(name)
    if book is None:
        return f'{name} is between two books'
    return f'{name} is reading {book.title}'


for name in ["Yara", "Jun", "Pilar"]:
    print(status(name))
