import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from secrets import compare_digest
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Header, HTTPException, Query, Request
from sqlalchemy.exc import SQLAlchemyError

import store
from errors import add_error_handlers
from models import BookChange, BookIn, BookOut, BookPage, ErrorBody
from settings import shelf_key

Responses = dict[int | str, dict[str, Any]]

ANY_FAILURE: Responses = {"default": {"model": ErrorBody, "description": "Any failure"}}
NEEDS_KEY: Responses = {401: {"model": ErrorBody, "description": "Without the library's key"}}
NOT_FOUND: Responses = {404: {"model": ErrorBody, "description": "No such book"}}
ALREADY_HERE: Responses = {409: {"model": ErrorBody, "description": "We have this book already"}}


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Runs when the server starts. Without a key, it doesn't."""
    shelf_key()
    yield


app = FastAPI(title="Shelf", responses=ANY_FAILURE, lifespan=lifespan)
add_error_handlers(app)

FORTUNES = {
    1: "A man you hardly know will tell you his secret, and you will wish he hadn't.",
    2: "You will cross the ice with the last person you trust.",
    3: "Somebody who died long ago will need your help before breakfast.",
    4: "Your harvest will be good. Then a stranger will arrive on a bicycle.",
    5: "You will feel the pain of everybody you meet, so be kind to them.",
    6: "Somebody will object to your new shoes. Keep them on.",
}


def needs_key(x_shelf_key: Annotated[str, Header()] = ""):
    if not compare_digest(x_shelf_key.encode(), shelf_key().encode()):
        raise HTTPException(401, "This needs the library's key.")


KEY = [Depends(needs_key)]


def find_book(book_id: int) -> dict:
    book = store.find_book(book_id)
    if book is None:
        raise HTTPException(404, f"There's no book {book_id}.")
    return book


@app.get("/health")
def health():
    """Tells a platform that the server is alive. It doesn't ask the database."""
    return {"status": "ok"}


@app.get("/ready")
def ready():
    """Tells a platform that the server reaches its database."""
    try:
        store.count_books()
    except SQLAlchemyError:
        raise HTTPException(503, "The database doesn't answer.") from None
    return {"status": "ready"}


@app.get("/books", response_model=BookPage)
def list_books(
    request: Request,
    author: str | None = None,
    word: str = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
):
    """Lists the books that fit."""
    total = store.count_books(author, word)
    end = offset + limit
    address = request.url.include_query_params(offset=end)
    return {
        "items": store.list_books(author, word, limit, offset),
        "total": total,
        "next": f"/books?{address.query}" if end < total else None,
    }


@app.get("/books/new", response_model=BookOut, responses=NOT_FOUND)
def newest_book():
    """Finds the newest book, the one with the highest number."""
    numbers = store.book_ids()
    if not numbers:
        raise HTTPException(404, "The shelf is empty.")
    return find_book(numbers[-1])


@app.get("/books/{book_id}", response_model=BookOut, responses=NOT_FOUND)
def get_book(book_id: int):
    """Finds one book by its number."""
    return find_book(book_id)


@app.post(
    "/books",
    status_code=201,
    response_model=BookOut,
    responses=NEEDS_KEY | ALREADY_HERE,
    dependencies=KEY,
)
def create_book(new: BookIn):
    """Puts a new book on the shelf."""
    same = store.find_same(new.title, new.author)
    if same is not None:
        raise HTTPException(409, f"We already have {new.title}. It's book {same}.")
    return find_book(store.add_book(new))


@app.patch(
    "/books/{book_id}",
    response_model=BookOut,
    responses=NEEDS_KEY | NOT_FOUND,
    dependencies=KEY,
)
def correct_book(book_id: int, change: BookChange):
    """Changes what is sent, and keeps the rest."""
    store.correct_book(book_id, change)
    return find_book(book_id)


@app.delete(
    "/books/{book_id}",
    status_code=204,
    responses=NEEDS_KEY | NOT_FOUND,
    dependencies=KEY,
)
def remove_book(book_id: int):
    """Takes a book off the shelf."""
    if not store.remove_book(book_id):
        raise HTTPException(404, f"There's no book {book_id}.")


@app.get("/found/{thing}")
def found(thing: str):
    places = {"photo": "Kindred, page 88", "door key": "Persepolis, page 9"}
    return {"thing": thing, "where": places.get(thing, "not found yet")}


@app.get("/surprise", responses=NOT_FOUND)
def surprise():
    """Tells your fortune, and names the book where it happens."""
    numbers = store.book_ids()
    if not numbers:
        raise HTTPException(404, "The shelf is empty.")
    book_id = random.choice(numbers)
    fortune = FORTUNES.get(book_id, "Your evening is still unwritten.")
    return {"fortune": fortune, "because": f"/books/{book_id}"}
