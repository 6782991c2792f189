"""Wraps the whole app, and sees every request."""

import logging
import secrets

import clock
from handlers import error_answer
from logs import CURRENT

logger = logging.getLogger("shelf.requests")


class Watching:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        name, begin, status = secrets.token_hex(16), clock.seconds(), None
        token = CURRENT.set({"request_id": name})

        async def send_on(message):
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", name.encode())]
            await send(message)

        problem = None
        try:
            await self.app(scope, receive, send_on)
        except Exception as error:
            problem = error
            if status is None:
                answer = error_answer(500, "internal_error", "Something broke on our side.")
                await answer(scope, receive, send_on)
        logger.log(
            40 if problem else 20,
            "%s %s",
            scope["method"],
            scope["path"],
            exc_info=problem,
            extra={
                "fields": {
                    "method": scope["method"],
                    "path": scope["path"],
                    "status": status,
                    "duration_ms": 1000 * (clock.seconds() - begin),
                }
            },
        )
        CURRENT.reset(token)
