from flask import Blueprint, Flask, Response, jsonify, request
from pydantic import BaseModel, Field, ValidationError
from werkzeug.exceptions import HTTPException

import books

bp = Blueprint("shelf", __name__)


class NewBook(BaseModel):
    title: str = Field(min_length=1)
    left_by: str = Field(min_length=1)


def failure(status, code, message):
    return jsonify(error={"code": code, "message": message, "help": "Ask the conductor."}), status


@bp.route("/books", methods=["GET", "POST"])
def shelf():
    if request.method == "GET":
        return jsonify(sorted(books.BOOKS.values(), key=lambda book: book["title"]))
    try:
        new = NewBook.model_validate(request.get_json(), strict=True)
    except ValidationError as error:
        return failure(422, "book_incomplete", f"{error.error_count()} things don't fit.")
    response = jsonify(books.add_book(new.title, new.left_by))
    response.status_code = 201
    response.headers["Location"] = "/books"
    return response


@bp.route("/books/<number>")
def one(number):
    book = books.BOOKS.get(int(number)) if number.isdigit() else None
    return book or failure(404, "no_such_book", f"No book {number} here.")


def create_app():
    app = Flask(__name__)
    app.register_blueprint(bp)

    @app.errorhandler(HTTPException)
    def http_error(error):
        return failure(error.code, error.name.lower().replace(" ", "_"), error.description)

    return app
