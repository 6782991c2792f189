from fastapi import FastAPI

from books import BOOKS
from models import BookOut

app = FastAPI(title="Shelf")


@app.get("/books/{book_id}", response_model=BookOut)
def get_book(book_id: int):
    """Finds one book by its number."""
    return BOOKS[book_id]
