"""Every failure of Shelf has the body of the contract: {"error": {"code": …, "message": …}}."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

CODES = {401: "not_logged_in", 404: "not_found", 409: "refused", 503: "not_ready"}


def error_answer(status, code, message, fields=()):
    body = {"error": {"code": code, "message": message}}
    if fields:
        body["error"]["fields"] = fields
    return JSONResponse(body, status_code=status)


def add_error_handlers(app):
    @app.exception_handler(HTTPException)
    def http_error(request, error):
        code = CODES.get(error.status_code, "refused")
        return error_answer(error.status_code, code, error.detail)

    @app.exception_handler(RequestValidationError)
    def validation_error(request, error):
        problem = error.errors()[0]
        where = ".".join(str(part) for part in problem["loc"])
        fields = [
            {"where": ".".join(str(part) for part in one["loc"]), "message": one["msg"]}
            for one in error.errors()
        ]
        return error_answer(422, "invalid_request", f"{where}: {problem['msg']}", fields=fields)
