from http import HTTPStatus

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException


async def answer(request, error):
    status, message, fields, headers = 500, "Our mistake.", [], None
    if isinstance(error, HTTPException):
        status, message, headers = error.status_code, str(error.detail), error.headers
    elif isinstance(error, RequestValidationError):
        status, message = 422, "Please look at these fields."
        fields = [{"where": str(one["loc"][-1]), "message": one["msg"], "code": one["type"]} for one in error.errors()]
    name = HTTPStatus(status).phrase.lower().replace(" ", "_")
    body = {"error": {"code": name, "message": message, "fields": fields, "status": status}}
    return JSONResponse(body, status_code=status, headers=headers)


def add_error_handlers(app):
    for kind in (HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(kind, answer)
