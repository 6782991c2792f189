"""Every failure has one body: {"error": {"code": …, "message": …}}."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

CODES = {404: "no_such_address", 405: "wrong_method"}


class Refused(Exception):
    """The rules say no. The code is for programs, the message for people."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


def error_answer(status, code, message, headers=None, fields=()):
    error = {"code": code, "message": message}
    if fields:
        error["fields"] = fields
    return JSONResponse({"error": error}, status_code=status, headers=headers)


def add_error_handlers(app):
    @app.exception_handler(Refused)
    def refused(request, error):
        return error_answer(error.status, error.code, str(error))

    @app.exception_handler(HTTPException)
    def http_error(request, error):
        code = CODES.get(error.status_code, "refused")
        return error_answer(error.status_code, code, error.detail, error.headers)

    @app.exception_handler(RequestValidationError)
    def validation_error(request, error):
        fields = []
        for problem in error.errors():
            where = ".".join(str(part) for part in problem["loc"])
            fields.append({"where": where, "message": problem["msg"]})
        message = f"{fields[0]['where']}: {fields[0]['message']}"
        return error_answer(422, "invalid_request", message, fields=fields)
