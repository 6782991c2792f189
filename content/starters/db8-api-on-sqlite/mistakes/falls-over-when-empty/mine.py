"""An endpoint of your own, for the phones of the members."""

from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.orm import Session

from db import get_session
from models import Book

router = APIRouter()

TRY = "/new"
MOST_STATEMENTS = 1


@router.get("/new")
def newest(session: Annotated[Session, Depends(get_session)]):
    book = session.scalar(select(Book).order_by(Book.id.desc()).limit(1))
    return f"New on the shelf: {book.title}"
