"""Every refusal has the body of the contract: {"error": {"code": …, "message": …}}."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

CODES = {401: "not_logged_in", 403: "other_origin", 413: "too_large", 429: "too_many_attempts"}


def error_answer(status, code, message, headers=None, fields=()):
    body = {"error": {"code": code, "message": message}}
    if fields:
        body["error"]["fields"] = fields
    return JSONResponse(body, status_code=status, headers=headers)


def add_error_handlers(app):
    @app.exception_handler(HTTPException)
    def http_error(request, error):
        code = CODES.get(error.status_code, "refused")
        return error_answer(error.status_code, code, error.detail, error.headers)

    @app.exception_handler(RequestValidationError)
    def validation_error(request, error):
        problem = error.errors()[0]
        fields = [
            {"where": ".".join(str(part) for part in one["loc"]), "message": one["msg"]} for one in error.errors()
        ]
        return error_answer(422, "invalid_request", f"{problem['loc'][-1]}: {problem['msg']}", fields=fields)
