"""Shelf 5.0. Start it: python -m uvicorn main:app --reload"""

import datetime
from typing import Annotated

import permissions
from fastapi import Depends, FastAPI, HTTPException, Request
from sqlalchemy import select

import login
import wishes
from clock import Now
from db import DbSession
from handlers import add_error_handlers
from login import Me, Visitor, current_member
from models import Book, Loan, Member
from schemas import BookOut, LoanIn, LoanOut, shown

OPEN = ["GET /health", "POST /token", "GET /books"]


def login_needed(request: Request, visitor: Visitor) -> None:
    """Refuses everybody without a login, except where the door is open."""
    if f"{request.method} {request.url.path}" not in OPEN:
        current_member(visitor)


app = FastAPI(title="Shelf", dependencies=[Depends(login_needed)])
add_error_handlers(app)
app.include_router(login.router)
app.include_router(wishes.router)


def visible_loan(loan_id: int, me: Me, session: DbSession) -> Loan:
    found = session.scalars(permissions.visible_to(me).filter_by(id=loan_id)).one_or_none()
    if not found:
        raise HTTPException(404, "No loan here.")
    return found


Visible = Annotated[Loan, Depends(visible_loan)]


def loan_for(action):
    """Returns a dependency: a loan with which somebody may do this."""

    def find(me: Me, loan: Visible) -> Loan:
        if not permissions.allowed(me, action, loan.member_id):
            raise HTTPException(403, f"You may see this loan, but {action} isn't yours.")
        return loan

    return Annotated[Loan, Depends(find)]


ToRenew, ToReturn = loan_for("renew"), loan_for("return")


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.get("/books")
def list_books(session: DbSession) -> list[BookOut]:
    """Lists all books. Everybody may look."""
    return [BookOut(id=book.id, title=book.title) for book in session.scalars(select(Book))]


@app.get("/loans")
async def list_loans(me: Me, session: DbSession, limit: int = 20) -> list[LoanOut]:
    query = permissions.visible_to(me).order_by(Loan.due).order_by(Loan.id).limit(limit)
    return list(map(shown, session.scalars(query)))


@app.get("/loans/{loan_id}")
async def show_loan(loan: Visible) -> LoanOut:
    return shown(loan)


@app.post("/loans", status_code=201)
async def lend(new: LoanIn, me: Me, session: DbSession, now: Now) -> LoanOut:
    member = me.id if new.member_id is None else new.member_id
    if not permissions.allowed(me, "lend", member):
        raise HTTPException(403, "Not for others.")
    if not session.get(Member, member) or not session.get(Book, new.book_id):
        raise HTTPException(404, "There's no such member or book.")
    if session.scalar(select(Loan).filter_by(book_id=new.book_id, returned=False)):
        raise HTTPException(409, "Somebody has this book at home.")
    due = now.date() + datetime.timedelta(weeks=3)
    session.add(loan := Loan(book_id=new.book_id, member_id=member, due=due))
    session.commit()
    return shown(loan)


@app.post("/loans/{loan_id}/renew")
async def renew(loan: ToRenew, session: DbSession, now: Now) -> LoanOut:
    loan.due = now.date() + datetime.timedelta(weeks=3)
    session.commit()
    return shown(loan)


@app.post("/loans/{loan_id}/return")
async def give_back(loan: ToReturn, session: DbSession) -> LoanOut:
    loan.returned = True
    session.commit()
    return shown(loan)
