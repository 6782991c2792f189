"""What the service says no to. Every failure has the one shape."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException


class Refused(Exception):
    def __init__(self, status, code, message, headers=None):
        self.status, self.code, self.message, self.headers = status, code, message, headers


def error_answer(status, code, message, headers=None, fields=()):
    error = {"code": code, "message": message}
    if fields:
        error["fields"] = fields
    return JSONResponse({"error": error}, status, headers)


def add_error_handlers(app):
    @app.exception_handler(Refused)
    def refused(request, error):
        return error_answer(error.status, error.code, error.message, error.headers)

    @app.exception_handler(HTTPException)
    def http_error(request, error):
        return error_answer(error.status_code, f"http_{error.status_code}", str(error.detail))

    @app.exception_handler(RequestValidationError)
    def validation_error(request, error):
        problem = error.errors()[0]
        fields = [
            {"where": ".".join(str(part) for part in one["loc"]), "message": one["msg"]}
            for one in error.errors()
        ]
        return error_answer(
            422, "invalid_request", f"{problem['loc'][-1]}: {problem['msg']}", fields=fields
        )

    @app.exception_handler(Exception)
    def unforeseen(request, error):
        return error_answer(500, "internal_error", "Something broke on our side.")
