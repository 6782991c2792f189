from shelf.models import Book

MOST_LOANS = 5


def lend(book: Book) -> str:
    book.copies -= 1
    return f"Lent: {book.title}"
