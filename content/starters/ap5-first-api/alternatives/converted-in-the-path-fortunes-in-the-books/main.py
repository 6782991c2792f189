import random

from fastapi import FastAPI

from books import BOOKS

app = FastAPI(title="Shelf")

@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.get("/books")
def list_books():
    """Lists all the books, borrowed or not."""
    return list(BOOKS.values())


@app.get("/books/{book_id:int}")
def get_book(book_id):
    """Finds one book by its number."""
    return BOOKS[book_id]


@app.get("/found/{thing}")
def found(thing: str):
    places = {"photo": "Kindred, page 88", "door key": "Persepolis, page 9"}
    return {"thing": thing, "where": places.get(thing, "not found yet")}


@app.get("/surprise")
def surprise():
    """Tells your fortune, and names the book where it happens."""
    book = random.choice(list(BOOKS.values()))
    fortune = book.get("fortune", "Nobody knows.")
    return {"fortune": fortune, "because": f"/books/{book['id']}"}
