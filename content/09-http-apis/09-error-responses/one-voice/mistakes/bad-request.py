from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

app = FastAPI()

BOOKS = {1: {"title": "Kindred"}, 2: {"title": "Persepolis"}}


class BookIn(BaseModel):
    title: str
    copies: int = 1

CODES = {
    404: "not_found",
    405: "method_not_allowed",
    409: "conflict",
    422: "invalid_request",
    500: "internal_error",
}


def error_answer(status, message, fields=(), headers=None):
    error = {"code": CODES.get(status, "refused"), "message": message}
    if fields:
        error["fields"] = list(fields)
    return JSONResponse({"error": error}, status_code=status, headers=headers)


@app.exception_handler(HTTPException)
def http_error(request, error):
    return error_answer(error.status_code, error.detail, headers=error.headers)


@app.exception_handler(RequestValidationError)
def validation_error(request, error):
    fields = []
    for problem in error.errors():
        where = ".".join(problem["loc"])
        fields.append({"where": where, "message": problem["msg"]})
    return error_answer(400, "Something in your request doesn't fit.", fields)


@app.get("/books/{book_id}")
def get_book(book_id: int):
    if book_id not in BOOKS:
        raise HTTPException(404, f"There's no book {book_id}.")
    return BOOKS[book_id]


@app.post("/books", status_code=201)
def create_book(new: BookIn):
    BOOKS[max(BOOKS) + 1] = new.model_dump()
    return new
