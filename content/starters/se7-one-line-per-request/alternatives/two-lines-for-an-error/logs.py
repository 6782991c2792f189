import datetime
import json
import logging
from contextvars import ContextVar

request_id = ContextVar("request_id")


class AddId(logging.Filter):
    def filter(self, record):
        record.request_id = request_id.get(None)
        return True


class JsonLines(logging.Formatter):
    def format(self, record):
        line = {
            "time": datetime.datetime.fromtimestamp(record.created).astimezone().isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "request_id": record.request_id,
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str)


def set_up_logging():
    handler = logging.StreamHandler()
    handler.addFilter(AddId())
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
