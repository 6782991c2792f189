import random

from fastapi import FastAPI
from fastapi.responses import JSONResponse

from books import BOOKS

app = FastAPI(title="Shelf")

FORTUNES = {
    1: "A man you hardly know will tell you his secret, and you will wish he hadn't.",
    2: "You will cross the ice with the last person you trust.",
    3: "Somebody who died long ago will need your help before breakfast.",
    4: "Your harvest will be good. Then a stranger will arrive on a bicycle.",
    5: "You will feel the pain of everybody you meet, so be kind to them.",
    6: "Somebody will object to your new shoes. Keep them on.",
}


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return JSONResponse({"status": "ok"})


@app.get("/books")
def list_books():
    """Lists all the books, borrowed or not."""
    return list(BOOKS.values())


@app.get("/books/{number}")
def get_book(number: int):
    """Finds one book by its number."""
    return BOOKS[number]


@app.get("/found/{item}")
def found(item: str):
    places = {"photo": "Kindred, page 88", "door key": "Persepolis, page 9"}
    return {"thing": item, "where": places.get(item, "not found yet")}


@app.get("/surprise")
def surprise():
    """Tells your fortune, and names the book where it happens."""
    book_id = random.choice(list(BOOKS))
    first = FORTUNES.get(book_id, "Your evening is still unwritten.")
    fortune = random.choice([first, f"Tonight, {book_id} is your number."])
    return {"fortune": fortune, "because": f"/books/{book_id}"}


@app.get("/authors")
def authors():
    return sorted({book["author"] for book in BOOKS.values()})
