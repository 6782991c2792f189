"""Every failure has one body: {"error": {"code": …, "message": …}}, with fields for an invalid request."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from starlette.exceptions import HTTPException

CODES = {404: "not_found", 405: "wrong_method"}


class Refused(Exception):
    """The rules say no. The code is for programs, the message for people."""

    def __init__(
        self, status: int, code: str, message: str, fields: list[dict] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.fields = fields

    @property
    def body(self) -> dict:
        error = {"code": self.code, "message": str(self)}
        return {"error": error | ({"fields": self.fields} if self.fields else {})}


def invalid(error: RequestValidationError | ValidationError) -> Refused:
    """Says which field doesn't fit, and never what was in it."""
    fields = [
        {
            "where": ".".join(str(part) for part in one["loc"] if part != "body") or "body",
            "message": one["msg"],
        }
        for one in error.errors()
    ]
    return Refused(422, "invalid_request", f"{fields[0]['where']}: {fields[0]['message']}", fields)


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
