"""Shelf for six lodges. Start it: python -m uvicorn main:app"""

from contextlib import asynccontextmanager
from functools import cache
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import FileResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import create_engine, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from models import Book
from settings import Settings


@cache
def get_engine():
    """Makes the engine when it's first needed, so that an import needs no setting."""
    return create_engine(Settings().database_url)


@asynccontextmanager
async def lifespan(app):
    """Runs when the server starts. Without an address of a database, it doesn't."""
    get_engine()
    yield


app = FastAPI(title="Shelf", lifespan=lifespan)


def get_session():
    """Opens a session for a request, and closes it whatever happens."""
    with Session(get_engine()) as session:
        yield session


DB = Annotated[Session, Depends(get_session)]
Words = Annotated[str, Field(min_length=1, max_length=200)]


class BookIn(BaseModel):
    title: Words
    author: Words
    lodge: Words


class BookOut(BookIn):
    model_config = ConfigDict(from_attributes=True)

    id: int


@app.get("/", include_in_schema=False)
def page():
    return FileResponse("page.html")


@app.get("/health")
def health():
    """Says that Shelf is alive. It doesn't ask the database, because a restart wouldn't bring that back."""
    return {"status": "ok"}


@app.get("/ready")
def ready(session: DB):
    """Says that Shelf reaches its database."""
    try:
        session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        raise HTTPException(503, "The database doesn't answer.") from None
    return {"status": "ready"}


@app.get("/books", response_model=list[BookOut])
def list_books(session: DB, word: str = ""):
    """Finds the books with this word in their title, in any of the lodges."""
    query = select(Book).where(Book.title.icontains(word, autoescape=True)).order_by(Book.id)
    return session.scalars(query).all()


@app.post("/books", status_code=201, response_model=BookOut)
def leave_book(given: BookIn, session: DB):
    """Adds a book that somebody leaves in a lodge."""
    book = Book(**given.model_dump())
    session.add(book)
    session.commit()
    return book
