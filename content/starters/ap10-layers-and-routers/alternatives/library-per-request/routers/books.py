"""The endpoints for books. They only translate between HTTP and the library."""

from typing import Annotated

from fastapi import APIRouter, Query

from models import BookIn, BookOut, BookPage
from wiring import library

router = APIRouter(prefix="/books", tags=["books"])


def book_out(book):
    return {**vars(book), "free": library().free(book)}


@router.get("", response_model=BookPage)
def list_books(
    author: str | None = None,
    free: bool | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
):
    """Lists the books that fit."""
    found = library().find(author, free)
    page = found[offset : offset + limit]
    return {"items": [book_out(book) for book in page], "total": len(found)}


@router.post("", status_code=201, response_model=BookOut)
def create_book(new: BookIn):
    """Puts a new book on the shelf."""
    return book_out(library().add(**new.model_dump()))


@router.get("/{book_id}", response_model=BookOut)
def get_book(book_id: int):
    """Finds one book by its number."""
    return book_out(library().book(book_id))
