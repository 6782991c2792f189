"""What's on the shelf tonight?"""

import random
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import PlainTextResponse
from sqlalchemy.orm import Session

import db
import service

router = APIRouter(prefix="/tonight")
TRY = "/tonight"
MOST_STATEMENTS = 4


@router.get("", response_class=PlainTextResponse)
def tonight(session: Annotated[Session, Depends(db.get_session)]):
    books, _ = service.find_books(session, limit=1000)
    here = [book for book, free in books if free]
    if not here:
        return "Nothing but empty shelves tonight. Look at the moon."
    book = random.choice(here)
    return f"Tonight: {book.title}, by {book.author}. It's waiting for you."
