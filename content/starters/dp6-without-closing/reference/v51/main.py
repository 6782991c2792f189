"""Shelf 5.1, with audio books."""

import datetime
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from sqlalchemy.orm import Session

import service
from db import get_session
from models import Book, Loan

app = FastAPI(title="Shelf", version="5.1")
DbSession = Annotated[Session, Depends(get_session)]


@app.exception_handler(service.RefusedError)
def refused(request, error):
    return JSONResponse({"error": {"code": error.code, "message": str(error)}}, error.status)


class BookIn(BaseModel):
    title: str
    author: str
    copies: int = 1
    kind: str = "print"


class BookOut(BaseModel):
    id: int
    title: str
    author: str
    copies: int
    free: int
    kind: str


class BookList(BaseModel):
    items: list[BookOut]


class LoanIn(BaseModel):
    book_id: int
    member_id: int


class LoanOut(BaseModel):
    id: int
    title: str
    due: datetime.date
    ends_at: datetime.datetime


class LoanList(BaseModel):
    items: list[LoanOut]


class ReturnOut(BaseModel):
    loan_id: int
    fee_cents: int


def book_out(book: Book) -> BookOut:
    free = service.free(book)
    return BookOut(
        id=book.id,
        title=book.title,
        author=book.author,
        copies=book.copies,
        free=free,
        kind=book.kind,
    )


def loan_out(loan: Loan) -> LoanOut:
    ends_at = service.ends(loan)
    return LoanOut(id=loan.id, title=loan.book.title, due=ends_at.date(), ends_at=ends_at)


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok", "version": app.version}


@app.get("/books")
def list_books(session: DbSession) -> BookList:
    """Lists all books."""
    return BookList(items=[book_out(book) for book in service.find_books(session)])


@app.post("/books", status_code=201)
def create_book(session: DbSession, new: BookIn) -> BookOut:
    """Adds a new book."""
    return book_out(service.add_book(session, **new.model_dump()))


@app.post("/loans", status_code=201)
def create_loan(session: DbSession, new: LoanIn) -> LoanOut:
    """Lends a book."""
    return loan_out(service.lend(session, new.book_id, new.member_id))


@app.get("/members/{member_id}/loans")
def list_loans(session: DbSession, member_id: int) -> LoanList:
    """Lists what a member has at home."""
    return LoanList(items=[loan_out(loan) for loan in service.loans_of(session, member_id)])


@app.post("/loans/{loan_id}/return")
def return_loan(session: DbSession, loan_id: int) -> ReturnOut:
    """Ends a loan, and says what it costs."""
    return ReturnOut(loan_id=loan_id, fee_cents=service.give_back(session, loan_id))
