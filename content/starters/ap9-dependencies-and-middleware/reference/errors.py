"""Every failure answers in one shape, the ErrorBody in models.py."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from models import ErrorBody, ErrorDetail

CODES = {
    401: "not_authenticated",
    404: "not_found",
    405: "method_not_allowed",
    409: "conflict",
    422: "invalid_request",
    500: "internal_error",
}


def error_answer(request, status, message, fields=(), headers=None):
    request_id = request.state.request_id
    code = CODES.get(status, "refused")
    detail = ErrorDetail(code=code, message=message, fields=list(fields), request_id=request_id)
    body = ErrorBody(error=detail)
    headers = {**(headers or {}), "X-Request-ID": request_id}
    return JSONResponse(body.model_dump(exclude_defaults=True), status_code=status, headers=headers)


def add_error_handlers(app):
    @app.exception_handler(HTTPException)
    def http_error(request, error):
        return error_answer(request, error.status_code, error.detail, headers=error.headers)

    @app.exception_handler(RequestValidationError)
    def validation_error(request, error):
        fields = []
        for problem in error.errors():
            where = ".".join(str(part) for part in problem["loc"])
            fields.append({"where": where, "message": problem["msg"]})
        return error_answer(request, 422, "Something in your request doesn't fit.", fields)

    @app.exception_handler(Exception)
    def unforeseen_error(request, error):
        return error_answer(request, 500, "Something broke on our side. It isn't your fault.")
