import os
import sys
from contextlib import ExitStack

import httpx2

ADDRESS, KEY = sys.argv[1], {"x-shelf-key": os.environ["SHELF_KEY"]}
BOOK = {"title": "Nobody reads this", "author": "smoke.py"}


def ask(status, method, path, **more):
    response = httpx2.request(method, ADDRESS + path, timeout=90, **more)
    if status is not None and response.status_code != status:
        raise SystemExit(f"{method} {path}: {response.status_code}, not {status}")
    return response


with ExitStack() as afterwards:
    ask(200, "GET", "/health")
    for headers, status in [({}, 401), (KEY, 201)]:
        answer = ask(None, "POST", "/books", json=BOOK, headers=headers)
        if answer.status_code == 201:
            path = f"/books/{answer.json()['id']}"
            afterwards.callback(ask, 204, "DELETE", path, headers=KEY)
        if answer.status_code != status:
            raise SystemExit(f"POST /books: {answer.status_code}, not {status}")
    ask(200, "GET", path)
