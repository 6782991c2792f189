"""Every failure of Shelf answers in one shape, the ErrorBody in models.py."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from models import ErrorBody, ErrorDetail

CODES = {
    401: "key_needed",
    404: "not_found",
    405: "method_not_allowed",
    409: "conflict",
    422: "invalid_request",
    500: "internal_error",
    503: "not_ready",
}


def error_answer(status, message, fields=(), headers=None):
    code = CODES.get(status, "refused")
    body = ErrorBody(error=ErrorDetail(code=code, message=message, fields=list(fields)))
    return JSONResponse(body.model_dump(exclude_defaults=True), status_code=status, headers=headers)


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

    @app.exception_handler(Exception)
    def unforeseen_error(request, error):
        return error_answer(500, "Something broke on our side. It isn't your fault.")
