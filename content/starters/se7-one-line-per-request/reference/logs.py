"""How Shelf writes down what it does."""

import datetime
import json
import logging
import sys
from contextvars import ContextVar

request_id = ContextVar("request_id", default=None)


class JsonLines(logging.Formatter):
    """Makes one line of JSON of each record."""

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
    """Sends every line to the terminal."""
    screen = logging.StreamHandler(sys.stdout)
    screen.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[screen])
