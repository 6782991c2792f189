"""What Shelf says no to. Every error has the body of the contract: {"error": {"code": …, "message": …}}."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException


class ShelfError(Exception):
    status, code, message = 409, "refused", "Shelf says no."


class NotLoggedInError(ShelfError):
    status, code, message = 401, "not_logged_in", "Please log in first."


class WrongLoginError(ShelfError):
    status, code, message = 401, "wrong_login", "This address and this password don't belong together."


class OtherOriginError(ShelfError):
    status, code, message = 403, "other_origin", "A page from somewhere else sent this."


class BookNotFoundError(ShelfError):
    status, code, message = 404, "book_not_found", "There's no such book."


def error_answer(status, code, message, fields=()):
    body = {"error": {"code": code, "message": message}}
    if fields:
        body["error"]["fields"] = fields
    return JSONResponse(body, status_code=status)


def add_error_handlers(app):
    @app.exception_handler(ShelfError)
    def shelf_error(request, error):
        return error_answer(error.status, error.code, error.message)

    @app.exception_handler(HTTPException)
    def http_error(request, error):
        return error_answer(error.status_code, "refused", error.detail)

    @app.exception_handler(RequestValidationError)
    def validation_error(request, error):
        problem = error.errors()[0]
        fields = [
            {"where": ".".join(str(part) for part in one["loc"]), "message": one["msg"]} for one in error.errors()
        ]
        return error_answer(422, "invalid_request", f"{problem['loc'][-1]}: {problem['msg']}", fields=fields)
