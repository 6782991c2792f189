from fastapi import FastAPI

from books import BOOKS

app = FastAPI(title="Shelf")


@app.get("/health")
def health():
    return {"status": "ok"}


@app.get("/books")
def list_books():
    return list(BOOKS.values())


@app.get("/books/{book_id}")
def get_book(book_id: int):
    return BOOKS[book_id]
