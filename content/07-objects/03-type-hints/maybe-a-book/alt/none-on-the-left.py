from dataclasses import dataclass


@dataclass
class Book:
    title: str
    author: str
    free: int


shelf = [Book("Beloved", "Toni Morrison", 0), Book("Sula", "Toni Morrison", 2), Book("Emma", "Jane Austen", 0)]


def find_free(books: list[Book], author: str) -> None | Book:
    for book in books:
        if book.author != author:
            continue
        if book.free >= 1:
            return book
    return None


def answer(book: None | Book) -> str:
    if book is not None:
        return f"Take {book.title} with you."
    else:
        return "Nothing today, sorry."


for author in ["Toni Morrison", "Jane Austen", "Frank Herbert"]:
    print(answer(find_free(shelf, author)))
