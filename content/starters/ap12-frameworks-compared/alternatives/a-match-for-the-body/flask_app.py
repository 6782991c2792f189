"""The North depot's program, with Flask: python -m flask --app flask_app run --port 8001"""

from flask import Flask, abort, render_template, request
from werkzeug.exceptions import HTTPException

from books import BOOKS, add_book

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


@app.post("/books")
def create_book():
    match request.get_json():
        case {"title": str(title), "left_by": str(left_by)} if title and left_by:
            return add_book(title, left_by), 201
        case dict():
            abort(422, "A title and a left_by are strings that aren't empty.")
        case _:
            abort(422, "A book is an object.")


@app.get("/")
def page():
    return render_template("page.html", books=list(BOOKS.values()))
