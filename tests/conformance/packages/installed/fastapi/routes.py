"""A bookshop's API: paths, queries, bodies and status codes."""

from enum import Enum
from typing import Annotated, Literal

from fastapi import Body, FastAPI, HTTPException, Path, Query, Response, status
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

app = FastAPI(title="Bookshop")
books = {1: {"title": "Dune", "price": 9.5}, 2: {"title": "Emma", "price": 7.0}}


class Sort(str, Enum):
    title = "title"
    price = "price"


class Book(BaseModel):
    title: str = Field(min_length=1)
    price: float = Field(gt=0)
    tags: list[str] = []


class Filter(BaseModel):
    model_config = {"extra": "forbid"}
    limit: int = Field(10, ge=1, le=50)
    cheap: bool = False


@app.get("/")
def home():
    return {"books": len(books)}


@app.get("/books")
def list_books(sort: Sort = Sort.title, q: str | None = None, skip: Annotated[int, Query(ge=0)] = 0):
    found = [book for book in books.values() if q is None or q.lower() in book["title"].lower()]
    return sorted(found, key=lambda book: book[sort.value])[skip:]


@app.get("/books/new", response_class=PlainTextResponse)
async def newest():
    return books[max(books)]["title"]


@app.get("/books/{book_id}")
def read_book(book_id: Annotated[int, Path(ge=1)]):
    if book_id not in books:
        raise HTTPException(404, detail=f"no book {book_id}", headers={"X-Hint": "see /books"})
    return books[book_id]


@app.post("/books", status_code=status.HTTP_201_CREATED)
def add_book(book: Book, response: Response):
    number = max(books) + 1
    books[number] = book.model_dump()
    response.headers["location"] = f"/books/{number}"
    return {"id": number, **books[number]}


@app.put("/books/{book_id}/price")
def change_price(book_id: int, price: Annotated[float, Body(embed=True)], reason: Annotated[str | None, Body()] = None):
    books[book_id]["price"] = price
    return {"price": price, "reason": reason}


@app.delete("/books/{book_id}", status_code=204)
def remove_book(book_id: int):
    books.pop(book_id, None)


@app.get("/search")
def search(wanted: Annotated[Filter, Query()], tag: Annotated[list[str], Query(alias="t")] = []):
    return {"wanted": wanted, "tags": tag}


@app.get("/files/{name:path}")
def file(name: str, mode: Literal["r", "w"] = "r"):
    return {"name": name, "mode": mode}


@app.get("/page", response_class=HTMLResponse)
def page():
    return "<h1>Ä</h1>"


@app.get("/old")
def old():
    return RedirectResponse("/books/new", status_code=301)


@app.api_route("/echo", methods=["GET", "PATCH"])
async def echo(value: dict | None = None):
    return JSONResponse({"value": value}, status_code=202, headers={"x-kind": "echo"})


client = TestClient(app)


def show(method, path, **options):
    answer = client.request(method, path, **options)
    print(method, path, answer.status_code, answer.headers.get("content-type"), answer.text)
    return answer


show("GET", "/")
show("GET", "/books?sort=price")
show("GET", "/books", params={"q": "EM", "skip": 0})
show("GET", "/books/2")
print(show("GET", "/books/9").headers["x-hint"])
print(show("POST", "/books", json={"title": "Ulysses", "price": 12, "unknown": 1}).headers["location"])
show("GET", "/books/new")
show("PUT", "/books/1/price", json={"price": 5, "reason": "sale"})
show("PUT", "/books/1/price", json=5)
show("DELETE", "/books/1")
show("DELETE", "/books")
show("GET", "/search?t=a&t=b&limit=3&cheap=yes")
show("GET", "/search?limit=3&cheap=yes&max=2")
show("GET", "/files/a/b/c.txt?mode=w")
show("GET", "/page")
print([(step.status_code, str(step.url)) for step in show("GET", "/old").history])
print(show("GET", "/old", follow_redirects=False).headers["location"])
show("PATCH", "/echo", json={"n": [1, None]})
show("POST", "/echo")
show("GET", "/nowhere")
print(show("HEAD", "/books/new").headers.get("allow"))
show("GET", "/books/")
print(app.url_path_for("read_book", book_id=5))
