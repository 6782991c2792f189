from fastapi import FastAPI

from books import BOOKS

app = FastAPI(title="Shelf")


@app.get("/books")
def list_books(author: str):
    """Lists the books that fit."""
    return [book for book in BOOKS.values() if book["author"] == author]


@app.get("/books/{book_id}")
def get_book(book_id: int):
    """Finds one book by its number."""
    return BOOKS[book_id]
