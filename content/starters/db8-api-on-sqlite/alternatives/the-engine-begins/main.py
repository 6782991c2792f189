"""Shelf 4.0. The endpoints only translate. Start it: python -m uvicorn main:app --reload"""

import datetime
from typing import Annotated

from fastapi import Depends, FastAPI, Query
from sqlalchemy.orm import Session

import mine
import service
from clock import today
from db import engine, get_session, get_writer
from handlers import add_error_handlers
from models import Book, Loan
from schemas import BookIn, BookOut, BookPage, LoanIn, LoanList, LoanOut, ReturnOut
from watch import watch

app = FastAPI(title="Shelf")
add_error_handlers(app)
app.include_router(mine.router)
watch(app, engine)

DbSession = Annotated[Session, Depends(get_session, scope="function")]
Writer = Annotated[Session, Depends(get_writer, scope="function")]
Today = Annotated[datetime.date, Depends(today)]


def book_out(book: Book) -> BookOut:
    return BookOut(
        id=book.id,
        isbn=book.isbn,
        title=book.title,
        author=book.author,
        year=book.year,
        copies=book.copies,
        free=service.free(book),
    )


def loan_out(loan: Loan) -> LoanOut:
    return LoanOut(
        id=loan.id,
        book_id=loan.book_id,
        member_id=loan.member_id,
        title=loan.book.title,
        due=loan.due,
        returned=loan.returned_on is not None,
    )


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.get("/books")
def list_books(
    session: DbSession,
    author: str | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> BookPage:
    """Lists the books that fit."""
    books, total = service.find_books(session, author, limit, offset)
    return BookPage(items=[book_out(book) for book in books], total=total)


@app.post("/books", status_code=201)
def create_book(session: Writer, new: BookIn) -> BookOut:
    """Adds a new book."""
    return book_out(service.add_book(session, **new.model_dump()))


@app.get("/books/{book_id}")
def get_book(session: DbSession, book_id: int) -> BookOut:
    """Finds one book by its number."""
    return book_out(service.get_book(session, book_id))


@app.post("/loans", status_code=201)
def create_loan(session: Writer, today: Today, new: LoanIn) -> LoanOut:
    """Lends a book. The app on the phones calls this."""
    return loan_out(service.lend(session, new.book_id, new.member_id, today))


@app.post("/loans/{loan_id}/return")
def return_loan(session: Writer, today: Today, loan_id: int) -> ReturnOut:
    """Ends a loan, and says what it costs."""
    return ReturnOut(loan_id=loan_id, fee=service.give_back(session, loan_id, today))


@app.get("/members/{member_id}/loans")
def list_loans(session: DbSession, member_id: int) -> LoanList:
    """Lists what a member has at home."""
    return LoanList(items=[loan_out(loan) for loan in service.loans_of(session, member_id)])
