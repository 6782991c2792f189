"""A part of Shelf's API. Its books come from a dependency."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel

BOOKS = {
    1: {"id": 1, "title": "Kindred", "author": "Octavia E. Butler"},
    2: {"id": 2, "title": "Persepolis", "author": "Marjane Satrapi"},
    3: {"id": 3, "title": "Dune", "author": "Frank Herbert", "member_phone": "555-0142"},
}


class BookIn(BaseModel):
    title: str
    author: str
    copies: int = 1
    member_phone: str | None = None


class BookOut(BaseModel):
    id: int
    title: str
    author: str
    copies: int = 1


app = FastAPI(title="Shelf")


def get_books():
    return BOOKS


Books = Annotated[dict, Depends(get_books)]


@app.get("/books/new", response_model=BookOut)
def newest_book(books: Books):
    if not books:
        raise HTTPException(404, "The shelf is empty.")
    return books[max(books)]


@app.get("/books/{book_id}", response_model=BookOut)
def get_book(book_id: int, books: Books):
    if book_id not in books:
        raise HTTPException(404, f"There's no book {book_id}.")
    return books[book_id]


@app.post("/books", status_code=201, response_model=BookOut)
def create_book(new: BookIn, books: Books):
    book_id = max(books, default=0) + 1
    books[book_id] = {"id": book_id, **new.model_dump()}
    return books[book_id]
