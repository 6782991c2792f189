from fastapi import FastAPI, HTTPException

from books import BOOKS
from errors import add_error_handlers
from models import BookOut

app = FastAPI(title="Shelf")
add_error_handlers(app)


def find_book(book_id):
    if book_id not in BOOKS:
        raise HTTPException(404, f"There's no book {book_id}.")
    return BOOKS[book_id]


@app.get("/books/{book_id}", response_model=BookOut)
def get_book(book_id: int):
    """Finds one book by its number."""
    return find_book(book_id)
