from typing import Annotated

from fastapi import FastAPI, Query

from books import BOOKS

app = FastAPI(title="Shelf")


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/books")
def list_books(
    author: str | None = None,
    limit: Annotated[int, Query(ge=1)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> list[dict]:
    found = [book for book in BOOKS.values() if author is None or book["author"] == author]
    return found[offset : offset + limit]


@app.get("/books/new")
def newest_book() -> dict:
    return BOOKS[max(BOOKS)]


@app.get("/books/{book_id}")
def get_book(book_id: int) -> dict:
    return BOOKS[book_id]
