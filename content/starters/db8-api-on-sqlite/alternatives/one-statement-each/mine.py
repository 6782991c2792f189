"""Who's waiting for the same book as I am?"""

from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from db import get_session
from errors import NotFoundError
from models import Book

router = APIRouter()
TRY, MOST_STATEMENTS = "/queues/1", 2


@router.get("/queues/{book_id}")
def queue(book_id: int, session: Annotated[Session, Depends(get_session)]):
    query = select(Book).where(Book.id == book_id).options(selectinload(Book.holds))
    book = session.scalars(query).one_or_none()
    if book is None:
        raise NotFoundError("book_not_found", f"There's no book {book_id}.")
    return {"title": book.title, "waiting": len(book.holds)}
