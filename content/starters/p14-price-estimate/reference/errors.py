"""Every failure has one body: {"error": {"code": …, "message": …}}."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from starlette.exceptions import HTTPException

CODES = {404: "not_found", 405: "wrong_method"}


class Refused(Exception):
    """The rules say no. The code is for programs, the message for people."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code

    @property
    def body(self) -> dict:
        return {"error": {"code": self.code, "message": str(self)}}


def invalid(error: RequestValidationError | ValidationError) -> Refused:
    """Says which field doesn't fit, and never what was in it."""
    problem = error.errors()[0]
    where = ".".join(str(part) for part in problem["loc"] if part != "body") or "body"
    return Refused(422, "invalid", f"{where}: {problem['msg']}")


def error_answer(error: Refused, headers=None) -> JSONResponse:
    return JSONResponse(error.body, status_code=error.status, headers=headers)


def add_error_handlers(app) -> None:
    @app.exception_handler(Refused)
    def refused(request, error):
        return error_answer(error)

    @app.exception_handler(RequestValidationError)
    def validation_error(request, error):
        return error_answer(invalid(error))

    @app.exception_handler(HTTPException)
    def http_error(request, error):
        code = CODES.get(error.status_code, "refused")
        return error_answer(Refused(error.status_code, code, error.detail), error.headers)
