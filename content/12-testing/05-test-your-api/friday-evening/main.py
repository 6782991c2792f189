"""A part of Shelf's API, as it is on Friday evening."""

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

BOOKS = {
    1: {"id": 1, "title": "Kindred", "author": "Octavia E. Butler"},
    2: {"id": 2, "title": "Persepolis", "author": "Marjane Satrapi"},
}


class BookIn(BaseModel):
    title: str
    author: str
    copies: int = 1
    member_phone: str | None = None


class BookOut(BookIn):
    id: int


app = FastAPI(title="Shelf")


@app.get("/health")
def health():
    return {"status": "ok"}


@app.get("/books/new", response_model=BookOut)
def newest_book():
    return BOOKS[max(BOOKS)]


@app.get("/books/{book_id}", response_model=BookOut)
def get_book(book_id: int):
    if book_id not in BOOKS:
        raise HTTPException(404, f"There's no book {book_id}.")
    return BOOKS[book_id]


@app.post("/books", status_code=201, response_model=BookOut)
def create_book(new: BookIn):
    book_id = max(BOOKS) + 1
    BOOKS[book_id] = {"id": book_id, **new.model_dump()}
    return BOOKS[book_id]
