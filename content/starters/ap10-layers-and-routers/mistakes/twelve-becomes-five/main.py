"""Shelf as a web API, in one long file. Start it: python -m uvicorn main:app --reload"""

import datetime
from typing import Annotated

from fastapi import FastAPI, HTTPException, Query

from collection import BOOKS as ROWS
from collection import MEMBERS as NAMES
from errors import add_error_handlers
from models import BookIn, BookOut, BookPage, LoanIn, LoanList, LoanOut, ScanIn

app = FastAPI(title="Shelf")
add_error_handlers(app)

BOOKS = {}
MEMBERS = {}
LOANS = {}

for row in ROWS:
    book_id = len(BOOKS) + 1
    BOOKS[book_id] = {"id": book_id, "copies": 1, **row}
for name in NAMES:
    member_id = len(MEMBERS) + 1
    MEMBERS[member_id] = {"id": member_id, "name": name}


def refusal(status, code, message):
    return HTTPException(status, {"code": code, "message": message})


def with_free(book):
    """Returns the book with the number of its copies that are here."""
    out = 0
    for loan in LOANS.values():
        if loan["book_id"] == book["id"] and not loan["returned"]:
            out += 1
    return {**book, "free": book["copies"] - out}


def fee(due, today):
    """Returns the fee for a book that comes back today, in cents: 20 a day, at most 1000."""
    days = max((today - due).days, 0)
    return min(days * 20, 1000)


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.get("/books", response_model=BookPage)
def list_books(
    author: str | None = None,
    free: bool | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
):
    """Lists the books that fit."""
    found = []
    for book in BOOKS.values():
        book = with_free(book)
        if author is not None and book["author"] != author:
            continue
        if free is not None and (book["free"] > 0) != free:
            continue
        found.append(book)
    return {"items": found[offset : offset + limit], "total": len(found)}


@app.post("/books", status_code=201, response_model=BookOut)
def create_book(new: BookIn):
    """Puts a new book on the shelf."""
    for book in BOOKS.values():
        if book["isbn"] == new.isbn:
            raise refusal(409, "isbn_known", f"{book['title']} has this ISBN already.")
    book_id = len(BOOKS) + 1
    BOOKS[book_id] = {"id": book_id, **new.model_dump()}
    return with_free(BOOKS[book_id])


@app.get("/books/{book_id}", response_model=BookOut)
def get_book(book_id: int):
    """Finds one book by its number."""
    if book_id not in BOOKS:
        raise refusal(404, "book_not_found", f"There's no book {book_id}.")
    return with_free(BOOKS[book_id])


@app.post("/loans", status_code=201, response_model=LoanOut)
def create_loan(new: LoanIn):
    """Lends a book. The app on the phones calls this."""
    if new.book_id not in BOOKS:
        raise refusal(404, "book_not_found", f"There's no book {new.book_id}.")
    if new.member_id not in MEMBERS:
        raise refusal(404, "member_not_found", f"There's no member {new.member_id}.")
    book = BOOKS[new.book_id]
    if with_free(book)["free"] < 1:
        raise refusal(409, "no_free_copy", f"All copies of {book['title']} are out.")
    count = 0
    for loan in LOANS.values():
        if loan["member_id"] == new.member_id and not loan["returned"]:
            count += 1
    if count >= 5:
        raise refusal(409, "limit_reached", f"{MEMBERS[new.member_id]['name']} has {count} books.")
    loan_id = len(LOANS) + 1
    due = datetime.date.today() + datetime.timedelta(days=21)
    LOANS[loan_id] = {
        "id": loan_id,
        "book_id": book["id"],
        "member_id": new.member_id,
        "due": due,
        "returned": False,
    }
    return LOANS[loan_id]


@app.post("/scans", status_code=201, response_model=LoanOut)
def create_scan(new: ScanIn):
    """Lends a book. The tablet beside the shelf calls this: it scans the ISBN."""
    found = None
    for book in BOOKS.values():
        if book["isbn"] == new.isbn:
            found = book
    if found is None:
        raise refusal(404, "book_not_found", f"There's no book with the ISBN {new.isbn}.")
    if new.member_id not in MEMBERS:
        raise refusal(404, "member_not_found", f"There's no member {new.member_id}.")
    if with_free(found)["free"] < 1:
        raise refusal(409, "no_free_copy", f"All copies of {found['title']} are out.")
    count = 0
    for loan in LOANS.values():
        if loan["member_id"] == new.member_id and not loan["returned"]:
            count += 1
    if count >= 5:
        raise refusal(409, "limit_reached", f"{MEMBERS[new.member_id]['name']} has {count} books.")
    loan_id = len(LOANS) + 1
    due = datetime.date.today() + datetime.timedelta(days=21)
    LOANS[loan_id] = {
        "id": loan_id,
        "book_id": found["id"],
        "member_id": new.member_id,
        "due": due,
        "returned": False,
    }
    return LOANS[loan_id]


@app.post("/loans/{loan_id}/return")
def return_loan(loan_id: int):
    """Ends a loan, and says what it costs."""
    if loan_id not in LOANS:
        raise refusal(404, "loan_not_found", f"There's no loan {loan_id}.")
    loan = LOANS[loan_id]
    if loan["returned"]:
        raise refusal(409, "already_returned", "This book is back already.")
    loan["returned"] = True
    return {"loan_id": loan_id, "fee": fee(loan["due"], datetime.date.today())}


@app.get("/members/{member_id}/loans", response_model=LoanList)
def list_loans(member_id: int):
    """Lists what a member has at home."""
    if member_id not in MEMBERS:
        raise refusal(404, "member_not_found", f"There's no member {member_id}.")
    items = []
    for loan in LOANS.values():
        if loan["member_id"] == member_id and not loan["returned"]:
            items.append(loan)
    return {"items": items}
