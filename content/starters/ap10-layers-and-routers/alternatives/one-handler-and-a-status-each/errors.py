"""Every failure of Shelf has the body of the contract: {"error": {"code": …, "message": …}}."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from shelf.domain import NotFoundError, ShelfError

CODES = {404: "not_found", 405: "method_not_allowed"}


def error_answer(status, code, message, headers=None, fields=()):
    error = {"code": code, "message": message}
    if fields:
        error["fields"] = fields
    return JSONResponse({"error": error}, status_code=status, headers=headers)


def add_error_handlers(app):
    @app.exception_handler(HTTPException)
    def http_error(request, error):
        code = CODES.get(error.status_code, "refused")
        return error_answer(error.status_code, code, error.detail, error.headers)

    @app.exception_handler(ShelfError)
    def shelf_error(request, error):
        status = 404 if isinstance(error, NotFoundError) else 409
        return error_answer(status, error.code, error.message)

    @app.exception_handler(RequestValidationError)
    def validation_error(request, error):
        fields = []
        for problem in error.errors():
            where = ".".join(str(part) for part in problem["loc"])
            fields.append({"where": where, "message": problem["msg"]})
        message = f"{fields[0]['where']}: {fields[0]['message']}"
        return error_answer(422, "invalid_request", message, fields=fields)

    @app.exception_handler(Exception)
    def unforeseen_error(request, error):
        return error_answer(500, "internal_error", "Something broke on our side.")
