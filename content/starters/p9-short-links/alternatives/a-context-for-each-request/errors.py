"""Every answer has a request id, and every failure has one shape: the ErrorBody in models.py."""

import logging
from contextvars import ContextVar
from uuid import uuid4

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import Request

from models import ErrorBody, ErrorDetail

logging.basicConfig(level=logging.INFO)
logger = logging.getLogger(__name__)

REQUEST_ID = ContextVar("request_id")

CODES = {404: "no_such_address", 405: "wrong_method"}


class Refused(Exception):
    def __init__(self, status, code, message):
        super().__init__(message)
        self.status = status
        self.code = code


def error_answer(request, status, code, message, headers=None):
    detail = ErrorDetail(code=code, message=message, request_id=REQUEST_ID.get())
    return JSONResponse(ErrorBody(error=detail).model_dump(), status_code=status, headers=headers)


def add_error_handlers(app):
    @app.exception_handler(Refused)
    def refused(request, error):
        return error_answer(request, error.status, error.code, str(error))

    @app.exception_handler(HTTPException)
    def http_error(request, error):
        code = CODES.get(error.status_code, "refused")
        return error_answer(request, error.status_code, code, error.detail, error.headers)

    @app.exception_handler(RequestValidationError)
    def validation_error(request, error):
        problems = [f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in error.errors()]
        return error_answer(request, 422, "invalid_request", "; ".join(problems))


class RequestIds:
    """A middleware without Starlette's help. Each request runs in a context of its own."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        REQUEST_ID.set(str(uuid4()))
        request = Request(scope)
        started = False

        async def send_with_id(message):
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message["headers"].append((b"x-request-id", REQUEST_ID.get().encode()))
                logger.info("%s %s %s %s", REQUEST_ID.get(), request.method, request.url.path, message["status"])
            await send(message)

        try:
            await self.app(scope, receive, send_with_id)
        except Exception:
            logger.exception("request %s", REQUEST_ID.get())
            if started:
                raise
            response = error_answer(request, 500, "our_mistake", "Something broke on our side. It isn't your fault.")
            await response(scope, receive, send_with_id)


def add_request_ids(app):
    app.add_middleware(RequestIds)
