from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()

BOOKS = {
    1: {"id": 1, "title": "Kindred", "author": "Octavia E. Butler"},
    2: {
        "id": 2,
        "title": "Persepolis",
        "author": "Marjane Satrapi",
        "copies": 2,
        "member_phone": "555-0177",
    },
}


class BookIn(BaseModel):
    title: str
    author: str
    copies: int = 1
    member_phone: str | None = None


class BookOut(BaseModel):
    id: int
    title: str
    author: str
    copies: int


@app.get("/books")
def list_books():
    return {"items": list(BOOKS.values()), "total": len(BOOKS)}


@app.get("/books/new", response_model=BookIn)
def newest_book():
    return BOOKS[max(BOOKS)]


@app.get("/books/{book_id}", response_model=BookOut)
def get_book(book_id: int):
    return BOOKS[book_id]


@app.post("/books", status_code=201, response_model=BookOut)
def create_book(new: BookIn):
    book_id = max(BOOKS, default=0) + 1
    BOOKS[book_id] = {"id": book_id, **new.model_dump()}
    return new


@app.get("/desk/{book_id}")
def call_the_donor(book_id: int):
    return {"call": BOOKS[book_id].get("member_phone")}
