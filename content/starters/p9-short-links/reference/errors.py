"""Every answer has a request id, and every failure has one shape: the ErrorBody in models.py."""

import logging
from uuid import uuid4

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from models import ErrorBody, ErrorDetail

logging.basicConfig(level=logging.INFO)
logger = logging.getLogger(__name__)

CODES = {404: "no_such_address", 405: "wrong_method"}


class Refused(Exception):
    def __init__(self, status, code, message):
        super().__init__(message)
        self.status = status
        self.code = code


def error_answer(request, status, code, message, headers=None):
    detail = ErrorDetail(code=code, message=message, request_id=request.state.request_id)
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
        problems = [
            f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in error.errors()
        ]
        return error_answer(request, 422, "invalid_request", "; ".join(problems))


def add_request_ids(app):
    @app.middleware("http")
    async def with_request_id(request, call_next):
        request.state.request_id = uuid4().hex[:12]
        try:
            response = await call_next(request)
        except Exception:
            # Outside of this function, nobody would add the id to the answer.
            logger.exception("%s has failed", request.state.request_id)
            response = error_answer(
                request, 500, "our_mistake", "Something broke on our side. It isn't your fault."
            )
        response.headers["X-Request-ID"] = request.state.request_id
        logger.info(
            "%s %s %s %s",
            request.state.request_id,
            request.method,
            request.url.path,
            response.status_code,
        )
        return response
