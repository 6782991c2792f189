import random
from typing import Annotated

from fastapi import FastAPI, Query, Request

from books import BOOKS
from models import BookChange, BookIn, BookOut, BookPage

app = FastAPI(title="Shelf")

FORTUNES = {
    1: "A man you hardly know will tell you his secret, and you will wish he hadn't.",
    2: "You will cross the ice with the last person you trust.",
    3: "Somebody who died long ago will need your help before breakfast.",
    4: "Your harvest will be good. Then a stranger will arrive on a bicycle.",
    5: "You will feel the pain of everybody you meet, so be kind to them.",
    6: "Somebody will object to your new shoes. Keep them on.",
}


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.get("/books", response_model=BookPage)
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


@app.get("/books/new", response_model=BookOut)
def newest_book():
    """Finds the newest book, the one with the highest number."""
    return BOOKS[max(BOOKS)]


@app.get("/books/{book_id}", response_model=BookOut)
def get_book(book_id: int):
    """Finds one book by its number."""
    return BOOKS[book_id]


@app.post("/books", status_code=201, response_model=BookOut)
def create_book(new: BookIn):
    """Puts a new book on the shelf."""
    book_id = max(BOOKS, default=0) + 1
    BOOKS[book_id] = {"id": book_id, **new.model_dump()}
    return BOOKS[book_id]


@app.patch("/books/{book_id}", response_model=BookOut)
def correct_book(book_id: int, change: BookChange):
    """Changes what is sent, and keeps the rest."""
    book = BOOKS[book_id]
    book |= change.model_dump(exclude_unset=True)
    return book


@app.get("/found/{thing}")
def found(thing: str):
    places = {"photo": "Kindred, page 88", "door key": "Persepolis, page 9"}
    return {"thing": thing, "where": places.get(thing, "not found yet")}


@app.get("/surprise")
def surprise():
    """Tells your fortune, and names the book where it happens."""
    book_id = random.choice(list(BOOKS))
    fortune = FORTUNES.get(book_id, "Your evening is still unwritten.")
    return {"fortune": fortune, "because": f"/books/{book_id}"}
