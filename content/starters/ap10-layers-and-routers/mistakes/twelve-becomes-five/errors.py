"""Every failure of Shelf has the body of the contract: {"error": {"code": …, "message": …}}."""

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

CODES = {404: "not_found", 405: "method_not_allowed"}


def error_answer(status, code, message, headers=None, fields=()):
    error = {"code": code, "message": message}
    if fields:
        error["fields"] = fields
    return JSONResponse({"error": error}, status_code=status, headers=headers)


def add_error_handlers(app):
    @app.exception_handler(HTTPException)
    def http_error(request, error):
        if isinstance(error.detail, dict):
            code, message = error.detail["code"], error.detail["message"]
        else:
            code, message = CODES.get(error.status_code, "refused"), error.detail
        return error_answer(error.status_code, code, message, error.headers)

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
