import random
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Query, Request

from books import BOOKS
from errors import add_error_handlers
from models import BookChange, BookIn, BookOut, BookPage, ErrorBody

Responses = dict[int | str, dict[str, Any]]
ANY_FAILURE: Responses = {"default": {"model": ErrorBody, "description": "Any failure"}}
NOT_FOUND: Responses = {404: {"model": ErrorBody, "description": "No such book"}}
ALREADY_HERE: Responses = {409: {"model": ErrorBody, "description": "We have this book already"}}

app = FastAPI(title="Shelf", responses=ANY_FAILURE)
add_error_handlers(app)

FORTUNES = {
    1: "A man you hardly know will tell you his secret, and you will wish he hadn't.",
    2: "You will cross the ice with the last person you trust.",
    3: "Somebody who died long ago will need your help before breakfast.",
    4: "Your harvest will be good. Then a stranger will arrive on a bicycle.",
    5: "You will feel the pain of everybody you meet, so be kind to them.",
    6: "Somebody will object to your new shoes. Keep them on.",
}


def get_books():
    return BOOKS


Books = Annotated[dict, Depends(get_books)]


def find_book(book_id, books):
    if book_id not in books:
        raise HTTPException(404, f"There's no book {book_id}.")
    return books[book_id]


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "fine"}


@app.get("/books", response_model=BookPage)
def list_books(
    request: Request,
    books: Books,
    author: str | None = None,
    word: str = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
):
    """Lists the books that fit."""
    found = [
        book
        for book in books.values()
        if (author is None or book["author"] == author) and word.lower() in book["title"].lower()
    ]
    end = offset + limit
    address = request.url.include_query_params(offset=end)
    return {
        "items": found[offset:end],
        "total": len(found),
        "next": f"/books?{address.query}" if end < len(found) else None,
    }


@app.get("/books/new", response_model=BookOut, responses=NOT_FOUND)
def newest_book(books: Books):
    """Finds the newest book, the one with the highest number."""
    if not books:
        raise HTTPException(404, "The shelf is empty.")
    return books[max(books)]


@app.get("/books/{book_id}", response_model=BookOut, responses=NOT_FOUND)
def get_book(book_id: int, books: Books):
    """Finds one book by its number."""
    return find_book(book_id, books)


@app.post("/books", status_code=201, response_model=BookOut, responses=ALREADY_HERE)
def create_book(new: BookIn, books: Books):
    """Puts a new book on the shelf."""
    for book in books.values():
        if (book["title"], book["author"]) == (new.title, new.author):
            raise HTTPException(409, f"We already have {new.title}. It's book {book['id']}.")
    book_id = max(books, default=0) + 1
    books[book_id] = {"id": book_id, **new.model_dump()}
    return books[book_id]


@app.patch("/books/{book_id}", response_model=BookOut, responses=NOT_FOUND)
def correct_book(book_id: int, change: BookChange, books: Books):
    """Changes what is sent, and keeps the rest."""
    book = find_book(book_id, books)
    book.update(change.model_dump(exclude_unset=True))
    return book


@app.get("/found/{thing}")
def found(thing: str):
    places = {"photo": "Kindred, page 88", "door key": "Persepolis, page 9"}
    return {"thing": thing, "where": places.get(thing, "not found yet")}


@app.get("/surprise", responses=NOT_FOUND)
def surprise(books: Books):
    """Tells your fortune, and names the book where it happens."""
    if not books:
        raise HTTPException(404, "The shelf is empty.")
    book_id = random.choice(list(books))
    fortune = FORTUNES.get(book_id, "Your evening is still unwritten.")
    return {"fortune": fortune, "because": f"/books/{book_id}"}
