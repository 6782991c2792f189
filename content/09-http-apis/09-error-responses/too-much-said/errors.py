"""Every failure of Shelf answers in one shape."""

from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException


def error_answer(status, message, fields=(), headers=None):
    body = {"error": {"status": status, "message": message, "fields": list(fields)}}
    return JSONResponse(body, status_code=status, headers=headers)


def add_error_handlers(app):
    @app.exception_handler(HTTPException)
    def http_error(request, error):
        return error_answer(error.status_code, error.detail, headers=error.headers)

    @app.exception_handler(Exception)
    def unforeseen_error(request, error):
        return error_answer(500, str(error))
