"""The program that runs on the train today, with FastAPI: python -m uvicorn today:app --port 8000"""

from typing import Annotated

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from books import BOOKS, add_book

app = FastAPI(title="Night train")


class NewBook(BaseModel):
    title: Annotated[str, Field(min_length=1)]
    left_by: Annotated[str, Field(min_length=1)]


CODES = {404: "not_found", 422: "invalid"}


def error_answer(status, message):
    error = {"code": CODES.get(status, "failed"), "message": message}
    return JSONResponse({"error": error}, status_code=status)


@app.exception_handler(HTTPException)
def http_error(request, error):
    return error_answer(error.status_code, error.detail)


@app.exception_handler(RequestValidationError)
def invalid(request, error):
    problems = error.errors()
    if problems[0]["type"] == "json_invalid":
        return error_answer(422, "The body isn't JSON.")
    fields = ", ".join(str(problem["loc"][-1]) for problem in problems)
    return error_answer(422, f"Please look at {fields} again.")


@app.get("/books")
def list_books():
    return list(BOOKS.values())


@app.get("/books/{book_id}")
def get_book(book_id: int):
    if book_id not in BOOKS:
        raise HTTPException(404, f"There's no book {book_id}.")
    return BOOKS[book_id]


@app.post("/books", status_code=201)
def create_book(book: NewBook):
    return add_book(book.title, book.left_by)
