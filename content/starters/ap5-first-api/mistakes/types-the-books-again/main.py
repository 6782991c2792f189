from fastapi import FastAPI

from books import BOOKS

app = FastAPI(title="Shelf")


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/books")
def list_books() -> list[dict]:
    return [
        {"id": 1, "title": "Season of Migration to the North", "author": "Tayeb Salih"},
        {"id": 2, "title": "The Left Hand of Darkness", "author": "Ursula K. Le Guin"},
        {"id": 3, "title": "Kindred", "author": "Octavia E. Butler"},
    ]


@app.get("/books/{book_id}")
def get_book(book_id: int) -> dict:
    return BOOKS[book_id]
