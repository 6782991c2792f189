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
    copies: int = 1


def shown(book):
    return {
        "id": book["id"],
        "title": book["title"],
        "author": book["author"],
        "copies": book.get("copies", 1),
    }


@app.get("/books")
def list_books():
    return {"items": [shown(book) for book in BOOKS.values()], "total": len(BOOKS)}


@app.get("/books/new")
def newest_book():
    return shown(BOOKS[max(BOOKS)])


@app.get("/books/{book_id}")
def get_book(book_id: int):
    return shown(BOOKS[book_id])


@app.post("/books", status_code=201)
def create_book(new: BookIn):
    book_id = max(BOOKS, default=0) + 1
    BOOKS[book_id] = {"id": book_id, **new.model_dump()}
    return shown(BOOKS[book_id])


@app.get("/desk/{book_id}")
def call_the_donor(book_id: int):
    return {"call": BOOKS[book_id].get("member_phone")}
