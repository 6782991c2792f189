"""All refusals have the form of RFC 9457: application/problem+json, title, status, detail."""

from http import HTTPStatus

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException


class Problem(Exception):
    """Raise it, and the caller reads the detail."""

    def __init__(self, status: int, detail: str, headers: dict | None = None):
        super().__init__(detail)
        self.status, self.detail, self.headers = status, detail, headers


def answer(status: int, detail: str, headers=None) -> JSONResponse:
    body = {"title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return JSONResponse(body, status, headers, media_type="application/problem+json")


def add_problem_handlers(app):
    @app.exception_handler(Problem)
    def refused(request, error):
        return answer(error.status, error.detail, error.headers)

    @app.exception_handler(HTTPException)
    def refused_by_fastapi(request, error):
        return answer(error.status_code, error.detail, error.headers)

    @app.exception_handler(RequestValidationError)
    def invalid(request, error):
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        return answer(400, f"{where}: {first['msg']}")

    @app.exception_handler(Exception)
    def unforeseen(request, error):
        return answer(500, "Something broke on our side.")
