from secrets import compare_digest
from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException, Query

import store
from errors import add_error_handlers
from models import BookIn, BookOut
from settings import SHELF_KEY

store.create_tables()

app = FastAPI(title="Shelf")
add_error_handlers(app)


def needs_key(x_shelf_key: Annotated[str, Header()] = "") -> None:
    if not compare_digest(x_shelf_key.encode(), SHELF_KEY.encode()):
        raise HTTPException(status_code=401, detail="This needs the key of the library.")


@app.get("/health")
def health() -> dict[str, str | int]:
    return {"status": "ok", "books": store.count_books()}


@app.get("/books", response_model=list[BookOut])
def list_books(
    author: str | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> list[dict]:
    return store.list_books(author, limit, offset)


@app.get("/books/{book_id}", response_model=BookOut)
def get_book(book_id: int) -> dict:
    book = store.find_book(book_id)
    if book is None:
        raise HTTPException(status_code=404, detail=f"There is no book {book_id}.")
    return book


@app.post("/books", status_code=201, response_model=BookOut, dependencies=[Depends(needs_key)])
def create_book(new: BookIn) -> dict:
    return get_book(store.add_book(new))


@app.delete("/books/{book_id}", status_code=204, dependencies=[Depends(needs_key)])
def remove_book(book_id: int) -> None:
    if not store.remove_book(book_id):
        raise HTTPException(status_code=404, detail=f"There is no book {book_id}.")
