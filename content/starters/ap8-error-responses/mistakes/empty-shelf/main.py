from typing import Annotated

from fastapi import FastAPI, HTTPException, Query

from books import BOOKS
from errors import add_error_handlers
from models import BookIn, BookOut

app = FastAPI(title="Shelf")
add_error_handlers(app)


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/books", response_model=list[BookOut])
def list_books(
    author: str | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> list[dict]:
    found = [book for book in BOOKS.values() if author is None or book["author"] == author]
    return found[offset : offset + limit]


@app.get("/books/new", response_model=BookOut)
def newest_book() -> dict:
    return BOOKS[max(BOOKS)]


@app.get("/books/{book_id}", response_model=BookOut)
def get_book(book_id: int) -> dict:
    if book_id not in BOOKS:
        raise HTTPException(status_code=404, detail=f"There is no book {book_id}.")
    return BOOKS[book_id]


@app.post("/books", status_code=201, response_model=BookOut)
def create_book(new: BookIn) -> dict:
    book_id = max(BOOKS, default=0) + 1
    BOOKS[book_id] = {"id": book_id, **new.model_dump()}
    return BOOKS[book_id]
