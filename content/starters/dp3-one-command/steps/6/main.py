"""Shelf for six lodges. Start it: python -m uvicorn main:app"""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.responses import FileResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import create_engine, select, text
from sqlalchemy.orm import Session

from models import Book
from settings import Settings

engine = create_engine(Settings().database_url)
app = FastAPI(title="Shelf")


def get_session():
    """Opens a session for a request, and closes it whatever happens."""
    with Session(engine) as session:
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
def health(session: DB):
    """Says that Shelf is running and reaches its database."""
    session.execute(text("SELECT 1"))
    return {"status": "ok"}


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
