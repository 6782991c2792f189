from flask import Flask, abort
from werkzeug.exceptions import HTTPException

from books import BOOKS

app = Flask(__name__)

CODES = {404: "not_found", 422: "invalid"}


@app.errorhandler(HTTPException)
def http_error(error):
    code = CODES.get(error.code, "failed")
    return {"error": {"code": code, "message": error.description}}, error.code


@app.get("/books")
def list_books():
    return list(BOOKS.values())


@app.get("/books/<int:book_id>")
def get_book(book_id):
    if book_id not in BOOKS:
        abort(404, f"There's no book {book_id}.")
    return BOOKS[book_id]
