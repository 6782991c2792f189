from typing import Annotated

from fastapi import FastAPI, Query, Request

from books import BOOKS

app = FastAPI(title="Shelf")


@app.get("/books")
def list_books(
    request: Request,
    author: str | None = None,
    word: str = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
):
    """Lists the books that fit."""
    found = [
        book
        for book in BOOKS.values()
        if (author is None or book["author"] == author) and word.lower() in book["title"].lower()
    ]
    end = offset + limit
    address = request.url.include_query_params(offset=end)
    return {
        "items": found[offset:end],
        "total": len(found),
        "next": f"/books?{address.query}" if end < len(found) else None,
    }


@app.get("/books/new")
def newest_book():
    """Finds the newest book, the one with the highest number."""
    return BOOKS[max(BOOKS)]


@app.get("/books/{book_id}")
def get_book(book_id: int):
    """Finds one book by its number."""
    return BOOKS[book_id]


@app.post("/books", status_code=201)
def create_book(new: dict):
    """Puts a new book on the shelf."""
    book_id = max(BOOKS, default=0) + 1
    BOOKS[book_id] = {"id": book_id, **new}
    return BOOKS[book_id]
