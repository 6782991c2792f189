from fastapi import FastAPI

from books import BOOKS

api = FastAPI(title="Shelf")


@api.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}


@api.get("/books")
def list_books() -> list[dict]:
    return list(BOOKS.values())


@api.get("/books/{book_id}")
def get_book(book_id: int) -> dict:
    return BOOKS[book_id]
