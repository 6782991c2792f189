from dataclasses import dataclass


@dataclass
class Book:
    title: str
    author: str
    free: int


shelf = [Book("Beloved", "Toni Morrison", 0), Book("Sula", "Toni Morrison", 2), Book("Emma", "Jane Austen", 0)]


def find_free(books: list[Book], author: str) -> Book | None:
    for book in books:
        if book.author == author and book.free > 0:
            return book
    return None


def answer(book: Book | None) -> str:
    if book is None:
        print("Nothing today, sorry.")
    else:
        print(f"Take {book.title} with you.")


for author in ["Toni Morrison", "Jane Austen", "Frank Herbert"]:
    print(answer(find_free(shelf, author)))
