"""A class around the app: one line for each request, written with print."""

import json
import secrets
import sys
import traceback

from errors import error_answer


class RequestLog:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        line = {"request_id": secrets.token_hex(8), "method": scope["method"], "path": scope["path"]}

        async def told(message):
            if message["type"] == "http.response.start":
                line["status"] = message["status"]
                message["headers"] = [
                    *message.get("headers", []),
                    (b"x-request-id", line["request_id"].encode()),
                ]
            await send(message)

        try:
            await self.app(scope, receive, told)
        except Exception:
            line["trace"] = traceback.format_exc()
            answer = error_answer(500, "our_fault", "That's our fault. Please tell Bohdan.")
            await answer(scope, receive, told)
        print(json.dumps(line), file=sys.stderr, flush=True)


def set_up_logging():
    """Nothing: print is enough."""


def add_request_log(app):
    app.add_middleware(RequestLog)
