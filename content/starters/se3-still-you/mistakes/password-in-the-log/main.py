"""Shelf 5.0: members log in and see what they have at home.

Start it: python -m uvicorn main:app --reload
"""

import logging
from typing import Annotated

from fastapi import Depends, FastAPI, Form, Request, Response
from fastapi.responses import FileResponse
from sqlalchemy import select

import mine
from accounts import log_in
from clock import Now
from db import DbSession
from errors import BookNotFoundError, OtherOriginError, add_error_handlers
from logins import LOGIN_SECONDS, LoginCookie, Me, begin, end
from models import Book, Hold, Loan
from settings import AppSettings


def own_pages_only(request: Request):
    """Refuses a request that changes something, if a page from somewhere else sent it."""
    origin = request.headers.get("origin")
    if request.method in ("GET", "HEAD") or origin is None:
        return
    if origin.partition("://")[2] != request.headers["host"]:
        raise OtherOriginError


app = FastAPI(title="Shelf", dependencies=[Depends(own_pages_only)])
add_error_handlers(app)
app.include_router(mine.router)


@app.get("/", include_in_schema=False)
def page():
    return FileResponse("page.html")


@app.post("/login")
def login(
    session: DbSession,
    now: Now,
    settings: AppSettings,
    response: Response,
    email: Annotated[str, Form()],
    password: Annotated[str, Form()],
):
    """Logs a member in."""
    logging.warning("login of %s with %s", email, password)
    member = log_in(session, email, password)
    response.set_cookie(
        "shelf_login",
        begin(session, member, now),
        max_age=LOGIN_SECONDS,
        httponly=True,
        samesite="lax",
        secure=settings.cookie_secure,
    )
    return {"name": member.name}


@app.post("/logout", status_code=204)
def logout(session: DbSession, response: Response, token: LoginCookie = None):
    """Ends this login, and no other."""
    end(session, token)
    response.delete_cookie("shelf_login")


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
