from fastapi import FastAPI

from books import BOOKS

app = FastAPI(title="Shelf")


@app.get("/health")
def health():
    return {"status": "ok"}


@app.get("/books")
def list_books():
    return BOOKS
