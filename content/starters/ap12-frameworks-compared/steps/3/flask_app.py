from flask import Flask, abort

from books import BOOKS

app = Flask(__name__)


@app.get("/books")
def list_books():
    return list(BOOKS.values())


@app.get("/books/<int:book_id>")
def get_book(book_id):
    if book_id not in BOOKS:
        abort(404, f"There's no book {book_id}.")
    return BOOKS[book_id]
