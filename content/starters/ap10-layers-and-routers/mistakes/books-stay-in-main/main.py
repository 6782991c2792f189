"""Shelf as a web API. Start it: python -m uvicorn main:app --reload"""

from typing import Annotated

from fastapi import FastAPI, Query

from errors import add_error_handlers
from models import BookIn, BookOut, BookPage
from routers import holds, loans
from wiring import library

app = FastAPI(title="Shelf")
add_error_handlers(app)
app.include_router(loans.router)
app.include_router(holds.router)


def book_out(book):
    return {**vars(book), "free": library.free(book)}


@app.get("/books", response_model=BookPage)
def list_books(
    author: str | None = None,
    free: bool | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
):
    """Lists the books that fit."""
    found = library.find(author, free)
    page = found[offset : offset + limit]
    return {"items": [book_out(book) for book in page], "total": len(found)}


@app.post("/books", status_code=201, response_model=BookOut)
def create_book(new: BookIn):
    """Puts a new book on the shelf."""
    return book_out(library.add(**new.model_dump()))


@app.get("/books/{book_id}", response_model=BookOut)
def get_book(book_id: int):
    """Finds one book by its number."""
    return book_out(library.book(book_id))


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}
