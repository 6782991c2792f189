"""Shelf 5.0: members log in and see what they have at home.

Start it: python -m uvicorn main:app --reload
"""

from typing import Annotated

from fastapi import FastAPI, Form, Response
from fastapi.responses import FileResponse
from sqlalchemy import select

import mine
from accounts import log_in
from clock import Now
from db import DbSession
from errors import BookNotFoundError, add_error_handlers
from logins import Me, begin
from models import Book, Hold, Loan

app = FastAPI(title="Shelf")
add_error_handlers(app)
app.include_router(mine.router)


@app.get("/", include_in_schema=False)
def page():
    return FileResponse("page.html")


@app.post("/login")
def login(
    session: DbSession,
    now: Now,
    response: Response,
    email: Annotated[str, Form()],
    password: Annotated[str, Form()],
):
    """Logs a member in."""
    member = log_in(session, email, password)
    token = begin(session, member, now)
    response.headers["Set-Cookie"] = f"shelf_login={token}"
    return {"name": member.name}


@app.get("/me/loans")
def my_loans(session: DbSession, me: Me):
    """Lists what I have at home."""
    query = select(Book.title, Loan.due).join(Loan).where(Loan.member_id == me.id)
    rows = session.execute(query.order_by(Loan.id))
    return {"items": [{"title": title, "due": due} for title, due in rows]}


@app.get("/me/holds")
def my_holds(session: DbSession, me: Me):
    """Lists what I'm waiting for."""
    query = select(Book.title).join(Hold).where(Hold.member_id == me.id)
    return {"items": [{"title": title} for title in session.scalars(query.order_by(Hold.id))]}


@app.post("/me/holds", status_code=201)
def wait_for(session: DbSession, me: Me, book_id: Annotated[int, Form()]):
    """Puts me on the waiting list of a book."""
    book = session.get(Book, book_id)
    if book is None:
        raise BookNotFoundError
    holds = select(Hold).where(Hold.book_id == book_id, Hold.member_id == me.id)
    if session.scalar(holds) is None:
        session.add(Hold(book_id=book_id, member_id=me.id))
        session.commit()
    return {"waiting_for": book.title}
