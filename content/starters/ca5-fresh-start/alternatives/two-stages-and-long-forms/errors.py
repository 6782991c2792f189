"""Every failure has the contract's body: {"error": {"code": …, "message": …}}."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DataError
from starlette.exceptions import HTTPException

from domain import (
    ForbiddenError,
    NoSuchMemberError,
    NotFoundError,
    NotLoggedInError,
    RefusedError,
)

CODES = {404: "no_such_address", 405: "wrong_method", 503: "no_database"}


def error_answer(status, code, message, headers=None):
    body = {"error": {"code": code, "message": message}}
    return JSONResponse(body, status_code=status, headers=headers)


def add_error_handlers(app):
    @app.exception_handler(NotLoggedInError)
    def not_logged_in(request, error):
        headers = {"WWW-Authenticate": "Bearer"}
        return error_answer(401, "not_logged_in", "Please log in first.", headers)

    @app.exception_handler(NotFoundError)
    def not_found(request, error):
        return error_answer(404, error.code, str(error))

    @app.exception_handler(NoSuchMemberError)
    def no_such_member(request, error):
        return error_answer(404, "member_not_found", "Nobody has this address.")

    @app.exception_handler(ForbiddenError)
    def forbidden(request, error):
        return error_answer(403, "only_the_owner", "Only the owner of this list may do that.")

    @app.exception_handler(RefusedError)
    def refused(request, error):
        return error_answer(409, error.code, str(error))

    @app.exception_handler(HTTPException)
    def http_error(request, error):
        code = CODES.get(error.status_code, "refused")
        return error_answer(error.status_code, code, str(error.detail), error.headers)

    @app.exception_handler(DataError)
    def refused_by_postgresql(request, error):
        """PostgreSQL has no room for such a number, or such a character."""
        return error_answer(422, "invalid_request", "One of these values can't be stored.")

    @app.exception_handler(RequestValidationError)
    def validation_error(request, error):
        problem = error.errors()[0]
        where = ".".join(str(part) for part in problem["loc"])
        return error_answer(422, "invalid_request", f"{where}: {problem['msg']}")
