from fastapi import FastAPI, HTTPException

app = FastAPI()

BOOKS = {
    1: {"title": "Kindred", "place": "by the window"},
    2: {"title": "Persepolis", "place": "on the stairs"},
    3: {"title": "Things Fall Apart"},
}
FOUND = []


def find_book(book_id):
    try:
        return BOOKS[book_id]
    except KeyError:
        raise HTTPException(404, f"There's no book {book_id}.") from None


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
    try:
        return {"thing": FOUND[-1]}
    except IndexError:
        raise HTTPException(status_code=404, detail="There's nothing here yet.") from None
