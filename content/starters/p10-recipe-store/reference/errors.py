"""Every failure has one body: {"error": {"code": …, "message": …}}, and fields if they don't fit."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

CODES = {
    404: "not_found",
    405: "method_not_allowed",
    409: "name_taken",
    422: "invalid_request",
}


def error_answer(status, message, fields=(), headers=None):
    error = {"code": CODES.get(status, "refused"), "message": message}
    if fields:
        error["fields"] = list(fields)
    return JSONResponse({"error": error}, status_code=status, headers=headers)


def add_error_handlers(app):
    @app.exception_handler(HTTPException)
    def http_error(request, error):
        return error_answer(error.status_code, error.detail, headers=error.headers)

    @app.exception_handler(RequestValidationError)
    def validation_error(request, error):
        fields = []
        for problem in error.errors():
            where = ".".join(str(part) for part in problem["loc"])
            fields.append({"where": where, "message": problem["msg"]})
        return error_answer(422, "Something in your request doesn't fit.", fields)
