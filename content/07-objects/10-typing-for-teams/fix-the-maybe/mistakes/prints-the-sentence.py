from dataclasses import dataclass


@dataclass
class Book:
    title: str
    pages: int


READING = {"Yara": Book("Middlemarch", 880), "Jun": Book("Dracula", 418)}


def current(name: str) -> Book | None:
    return READING.get(name)


def status(name: str) -> str:
    book = current(name)
    if book is not None:
        print(f'{name} is reading {book.title}')
    else:
        print(f'{name} is between two books')


for name in ["Yara", "Jun", "Pilar"]:
    print(status(name))
