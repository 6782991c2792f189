import json
from contextvars import ContextVar

request = ContextVar("request", default=None)


def write(**facts):
    print(json.dumps({"request_id": request.get(), **facts}, default=str), flush=True)
