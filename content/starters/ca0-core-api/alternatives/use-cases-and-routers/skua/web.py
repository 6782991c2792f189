"""Turns results into answers."""

from dataclasses import asdict

from fastapi import Query
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from .use_cases import Problem

STATUSES = {"missing": 404, "refused": 409}


def failed(status, code, message):
    return JSONResponse({"error": {"code": code, "message": message}}, status_code=status)


def answer(result, status=200):
    if isinstance(result, Problem):
        return failed(STATUSES[result.kind], result.code, result.message)
    if result is None:
        return Response(status_code=204)
    return JSONResponse(plain(result), status_code=status)


def plain(thing):
    return {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in asdict(thing).items()}


class Page:
    def __init__(self, limit: int = Query(20, ge=1, le=100), offset: int = Query(0, ge=0)):
        self.limit, self.offset = limit, offset

    def of(self, result):
        if isinstance(result, Problem):
            return answer(result)
        part = result[self.offset : self.offset + self.limit]
        return {"items": [plain(one) for one in part], "total": len(result)}


def add_handlers(app):
    @app.exception_handler(HTTPException)
    async def http(request, error):
        code = {404: "no_such_address", 405: "method_not_allowed"}.get(error.status_code, "refused")
        return failed(error.status_code, code, error.detail)

    @app.exception_handler(RequestValidationError)
    async def invalid(request, error):
        return failed(422, "invalid_request", error.errors()[0]["msg"])
