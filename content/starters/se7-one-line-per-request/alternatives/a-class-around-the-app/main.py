"""Shelf 5.0, a small part. Start it: python -m uvicorn main:app --reload"""

import secrets

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

import desk
from handlers import add_error_handlers
from library import COPIES, ping
from logs import set_up_logging
from watching import Watching

set_up_logging()
app = FastAPI(title="Shelf")
add_error_handlers(app)
app.add_middleware(Watching)


class LoginIn(BaseModel):
    email: str
    password: str


class ReturnIn(BaseModel):
    barcode: str


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.get("/ready")
def ready():
    """Says whether requests make sense right now."""
    try:
        ping()
    except ConnectionError:
        raise HTTPException(503, "The database doesn't answer.") from None
    return {"status": "ready"}


@app.get("/books/{number}")
def show_book(number: int):
    """Finds a book by the number in its barcode."""
    ping()
    copy = COPIES.get(f"B-{number}")
    if copy is None:
        raise HTTPException(404, f"There's no book {number}.")
    return {"title": copy.title, "free": copy.member_id is None}


@app.post("/login")
def log_in(new: LoginIn):
    """Lets a member log in."""
    if desk.log_in(new.email, new.password) is None:
        raise HTTPException(401, "Address and password don't fit.")
    return {"token": secrets.token_urlsafe(32)}


@app.post("/returns")
def take_back(new: ReturnIn):
    """Takes a book that somebody has put into the flap."""
    copy = COPIES.get(new.barcode)
    if copy is None:
        raise HTTPException(404, "This isn't one of our books.")
    if copy.member_id is None:
        raise HTTPException(409, "This book is already back.")
    desk.give_back(copy)
    return {"message": "Thank you!"}
