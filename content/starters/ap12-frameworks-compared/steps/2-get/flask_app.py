from flask import Flask

from books import BOOKS

app = Flask(__name__)


@app.get("/books")
def list_books():
    return list(BOOKS.values())


@app.get("/books/<int:book_id>")
def get_book(book_id):
    return BOOKS.get(book_id)
