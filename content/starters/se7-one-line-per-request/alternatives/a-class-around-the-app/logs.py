import json
import logging
import sys
import time
import traceback
from contextvars import ContextVar

CURRENT = ContextVar("CURRENT", default={})


class OneLine(logging.Formatter):
    converter = time.gmtime
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def format(self, record):
        line = dict(time=self.formatTime(record), level=record.levelname, logger=record.name)
        line |= CURRENT.get() | {"message": record.getMessage()} | getattr(record, "fields", {})
        if record.exc_info:
            line["traceback"] = "".join(traceback.format_exception(*record.exc_info))
        return json.dumps(line, ensure_ascii=False, default=repr)


def set_up_logging():
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(OneLine())
    root = logging.getLogger()
    root.setLevel("INFO")
    root.addHandler(handler)
