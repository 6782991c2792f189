"""An endpoint for the phones of the members: the books that have waited longest."""

from html import escape
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import HTMLResponse
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import get_session
from models import Book, Loan

router = APIRouter()

# The path that a friend types, and the most statements that one call of it may send.
TRY = "/lonely"
MOST_STATEMENTS = 1


@router.get("/lonely", response_class=HTMLResponse)
def lonely(session: Annotated[Session, Depends(get_session)]):
    """Shows the three books that nobody has borrowed for the longest time."""
    last = func.max(Loan.lent_on)
    query = (
        select(Book.title, last)
        .outerjoin(Book.loans)
        .group_by(Book.id)
        .order_by(last, Book.id)
        .limit(3)
    )
    lines = [f"<p><b>{escape(title)}</b><br>{since(day)}" for title, day in session.execute(query)]
    text = "".join(lines) or "<p>There isn't a single lonely book here."
    return f'<meta name="viewport" content="width=device-width"><h1>Take me home</h1>{text}'


def since(day):
    if day is None:
        return "Nobody has ever borrowed me."
    return f"The last time somebody chose me was {day:%d %B %Y}."
