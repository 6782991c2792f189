"""Shelf 5.0. Start it: python -m uvicorn main:app --reload"""

import datetime

from fastapi import Depends, FastAPI, HTTPException, Request
from sqlalchemy import select
from sqlalchemy.orm import Session

import login
import wishes
from clock import Now
from db import DbSession
from handlers import add_error_handlers
from login import Me, Visitor, current_member
from models import Book, Loan, Member
from permissions import allowed, visible_to
from schemas import BookOut, LoanIn, LoanOut, shown

OPEN = {("GET", "/health"), ("POST", "/token"), ("GET", "/books")}


def login_needed(request: Request, visitor: Visitor) -> None:
    """Refuses everybody without a login, except where the door is open."""
    if (request.method, request.url.path) not in OPEN:
        current_member(visitor)


app = FastAPI(title="Shelf", dependencies=[Depends(login_needed)])
add_error_handlers(app)
app.include_router(login.router)
app.include_router(wishes.router)


def find_loan(session: Session, me: Member, loan_id: int) -> Loan:
    """Returns a loan. For those who may not see it, it doesn't exist."""
    loan = session.scalar(visible_to(me).where(Loan.id == loan_id))
    if loan is None:
        raise HTTPException(404, "There's no such loan.")
    return loan


def must_be_allowed(me: Member, action: str, owner_id: int) -> None:
    if not allowed(me, action, owner_id):
        raise HTTPException(403, "You may not do that.")


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.get("/books")
def list_books(session: DbSession) -> list[BookOut]:
    """Lists all books. Everybody may look."""
    return [BookOut(id=book.id, title=book.title) for book in session.scalars(select(Book))]


@app.get("/loans")
def list_loans(me: Me, session: DbSession, limit: int = 20) -> list[LoanOut]:
    """Lists all loans that somebody may see, those that are due first."""
    loans = session.scalars(visible_to(me).order_by(Loan.due, Loan.id).limit(limit))
    return [shown(loan) for loan in loans]


@app.get("/loans/{loan_id}")
def show_loan(loan_id: int, me: Me, session: DbSession) -> LoanOut:
    """Shows a loan."""
    return shown(find_loan(session, me, loan_id))


@app.post("/loans", status_code=201)
def lend(new: LoanIn, me: Me, session: DbSession, now: Now) -> LoanOut:
    """Lends a book to the member who asks, or to another one."""
    member_id = me.id if new.member_id is None else new.member_id
    must_be_allowed(me, "lend", member_id)
    if session.get(Member, member_id) is None:
        raise HTTPException(404, "There's no such member.")
    if session.get(Book, new.book_id) is None:
        raise HTTPException(404, "There's no such book.")
    at_home = select(Loan).where(Loan.book_id == new.book_id, Loan.returned.is_(False))
    if session.scalar(at_home):
        raise HTTPException(409, "Somebody has this book at home.")
    due = now.date() + datetime.timedelta(days=21)
    loan = Loan(book_id=new.book_id, member_id=me.id, due=due, returned=False)
    session.add(loan)
    session.commit()
    return shown(loan)


@app.post("/loans/{loan_id}/renew")
def renew(loan_id: int, me: Me, session: DbSession, now: Now) -> LoanOut:
    """Lets somebody keep a book for three more weeks."""
    loan = find_loan(session, me, loan_id)
    must_be_allowed(me, "renew", loan.member_id)
    loan.due = now.date() + datetime.timedelta(days=21)
    session.commit()
    return shown(loan)


@app.post("/loans/{loan_id}/return")
def return_book(loan_id: int, me: Me, session: DbSession) -> LoanOut:
    """Notes that a book is back."""
    loan = find_loan(session, me, loan_id)
    must_be_allowed(me, "return", loan.member_id)
    loan.returned = True
    session.commit()
    return shown(loan)
