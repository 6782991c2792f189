from dataclasses import dataclass


@dataclass
class Book:
    title: str
    author: str
    free: int


shelf = [Book("Beloved", "Toni Morrison", 0), Book("Sula", "Toni Morrison", 2), Book("Emma", "Jane Austen", 0)]


def find_free(books: list[Book], author: str) -> Book | None:
    found = [book for book in books if book.author == author and book.free]
    if not found:
        return None
    return found[0]


def answer(book: Book | None) -> str:
    if book:
        return "Take " + book.title + " with you."
    return "Nothing today, sorry."


for author in ["Toni Morrison", "Jane Austen", "Frank Herbert"]:
    print(answer(find_free(shelf, author)))
