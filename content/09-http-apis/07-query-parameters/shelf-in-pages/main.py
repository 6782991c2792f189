from fastapi import FastAPI

from books import BOOKS

app = FastAPI(title="Shelf")


@app.get("/books")
def list_books(
    author: str | None = None,
    limit: int = 20,
    offset: int = 0,
):
    """Lists the books that fit."""
    found = [book for book in BOOKS.values() if author is None or book["author"] == author]
    return found


@app.get("/books/{book_id}")
def get_book(book_id: int):
    """Finds one book by its number."""
    return BOOKS[book_id]
