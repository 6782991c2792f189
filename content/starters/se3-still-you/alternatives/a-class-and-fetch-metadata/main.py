"""Shelf 5.0: members log in and see what they have at home.

Start it: python -m uvicorn main:app --reload
"""

from typing import Annotated

from fastapi import Depends, FastAPI, Form
from fastapi.responses import FileResponse, JSONResponse, Response
from sqlalchemy import select

import mine
from accounts import log_in
from db import DbSession
from errors import BookNotFoundError, add_error_handlers
from logins import WEEK, Logins, Me, logins_of, new_token
from models import Book, Hold, Loan
from settings import AppSettings


app = FastAPI(title="Shelf")


@app.middleware("http")
async def own_pages_only(request, call_next):
    came_from = request.headers.get("sec-fetch-site", "none")
    if request.method not in ("GET", "HEAD") and came_from not in ("same-origin", "none"):
        error = {"code": "other_origin", "message": "A page from somewhere else sent this."}
        return JSONResponse({"error": error}, status_code=403)
    return await call_next(request)


add_error_handlers(app)
app.include_router(mine.router)


@app.get("/", include_in_schema=False)
def page():
    return FileResponse("page.html")


@app.post("/login")
def login(
    session: DbSession,
    settings: AppSettings,
    email: Annotated[str, Form()],
    password: Annotated[str, Form()],
):
    """Logs a member in."""
    member = log_in(session, email, password)
    token = new_token()
    Logins(session, token).save(member)
    answer = JSONResponse({"name": member.name})
    careful = {"httponly": True, "samesite": "strict", "secure": settings.cookie_secure}
    answer.set_cookie("shelf_login", token, max_age=WEEK, **careful)
    return answer


@app.post("/logout")
def logout(logins: Annotated[Logins, Depends(logins_of)]):
    """Ends this login, and no other."""
    logins.forget()
    answer = Response(status_code=204)
    answer.delete_cookie("shelf_login")
    return answer


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
