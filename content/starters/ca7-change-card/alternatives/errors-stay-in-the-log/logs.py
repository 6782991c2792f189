"""One line of JSON for each record, and one record for each request."""

import datetime
import json
import logging
import sys
from contextvars import ContextVar
from uuid import uuid4

from errors import error_answer

request_id = ContextVar("request_id", default=None)
logger = logging.getLogger("station")


class JsonLines(logging.Formatter):
    def format(self, record):
        when = datetime.datetime.fromtimestamp(record.created, datetime.UTC)
        line = {
            "time": when.isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "request_id": request_id.get(),
        }
        line.update(getattr(record, "fields", {}))
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str)


def set_up_logging():
    """Sends everything to the terminal. Docker keeps it from there."""
    screen = logging.StreamHandler(sys.stdout)
    screen.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[screen], force=True)


def add_request_log(app):
    @app.middleware("http")
    async def one_line(request, call_next):
        request_id.set(uuid4().hex)
        error = None
        try:
            response = await call_next(request)
        except Exception as raised:
            error = raised
            response = error_answer(500, "internal_error", "Something broke on our side.")
        response.headers["X-Request-ID"] = request_id.get()
        # Nothing of the body, the headers or the query: what isn't here can't leak from here.
        fields = {
            "method": request.method,
            "path": request.url.path,
            "status": response.status_code,
        }
        level = logging.ERROR if error else logging.INFO
        logger.log(level, "request", exc_info=error, extra={"fields": fields})
        return response
