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
    sent = request.get_json()
    if not isinstance(sent, dict):
        abort(422, "A book has a title and a left_by.")
    for field in ("title", "left_by"):
        if not sent.get(field):
            abort(422, f"Please look at {field} again.")
    return add_book(sent["title"], sent["left_by"]), 201


@app.get("/")
def page():
    return render_template("page.html", books=list(BOOKS.values()))
