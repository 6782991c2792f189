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


@app.get("/found/{thing}")
def found(thing: str):
    places = {"photo": "Kindred, page 88", "door key": "Persepolis, page 9"}
    return {"thing": thing, "where": places.get(thing, "not found yet")}
