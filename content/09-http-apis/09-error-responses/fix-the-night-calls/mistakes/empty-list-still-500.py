from fastapi import FastAPI, HTTPException

app = FastAPI()

BOOKS = {
    1: {"title": "Kindred", "place": "by the window"},
    2: {"title": "Persepolis", "place": "on the stairs"},
    3: {"title": "Things Fall Apart"},
}
FOUND = []


def find_book(book_id):
    if book_id not in BOOKS:
        raise HTTPException(404, f"There's no book {book_id}.")
    return BOOKS[book_id]


@app.get("/books/{book_id}")
def get_book(book_id: int):
    return find_book(book_id)


@app.get("/books/{book_id}/place")
def get_place(book_id: int):
    book = find_book(book_id)
    return {"place": book["place"]}


@app.post("/found/{thing}", status_code=201)
def add_found(thing: str):
    FOUND.append(thing)
    return {"thing": thing}


@app.get("/found")
def last_found():
    if FOUND is None:
        raise HTTPException(404, "Nobody has found anything yet.")
    return {"thing": FOUND[-1]}
