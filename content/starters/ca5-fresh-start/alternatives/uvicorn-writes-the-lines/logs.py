"""Uvicorn's own line about each request, as JSON. A middleware only makes the id."""

import json
import logging
import sys
from contextvars import ContextVar
from uuid import uuid4

from errors import error_answer

request_id = ContextVar("request_id", default=None)


class JsonLines(logging.Formatter):
    def format(self, record):
        line = {"level": record.levelname, "request_id": request_id.get()}
        if record.name == "uvicorn.access":
            _, method, address, _, status = record.args
            line.update(method=method, path=address.partition("?")[0], status=status)
        else:
            line["message"] = record.getMessage().strip()
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str)


def set_up_logging():
    screen = logging.StreamHandler(sys.stdout)
    screen.setFormatter(JsonLines())
    logging.root.handlers = [screen]
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).propagate = True


class RequestId:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] == "http":
            request_id.set(f"skua-{uuid4()}")
        await self.app(scope, receive, self.with_id(send))

    @staticmethod
    def with_id(send):
        async def told(message):
            if message["type"] == "http.response.start":
                own = (b"x-request-id", (request_id.get() or "").encode())
                message["headers"] = [*message.get("headers", []), own]
            await send(message)

        return told


def add_request_log(app):
    @app.exception_handler(Exception)
    def unexpected(request, error):
        headers = {"X-Request-ID": request_id.get()}
        return error_answer(500, "internal_error", "Something broke on our side.", headers)

    app.add_middleware(RequestId)
