"""An endpoint of your own, for the phones of the members."""

from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.orm import Session

from db import get_session
from models import Book

router = APIRouter()

TRY = "/new"
MOST_STATEMENTS = 3


@router.get("/new")
def newest(session: Annotated[Session, Depends(get_session)]):
    books = session.scalars(select(Book).order_by(Book.id.desc()).limit(20)).all()
    return [{"title": book.title, "times": len(book.loans)} for book in books]
