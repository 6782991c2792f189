"""Sends what the volunteers' tablets sent on Sunday: python sunday.py"""

import json
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

SERVER = "http://127.0.0.1:8000"
SUNDAY = [
    ("Mei", "/animals/3/meals", {"food": "krill", "pieces": 6}),
    ("Rashid", "/animals/4/meals", {"food": "Shrimp", "pieces": 2}),
    ("Olena", "/animals/4/meals", {"food": "squid", "pieces": 2}),
    ("Rashid", "/animals/4/meals", {"food": "Shrimp", "pieces": 2}),
    ("Mei", "/animals/9/meals", {"food": "clam", "pieces": 1}),
    ("Rashid", "/animals/4/meals", {"food": "Shrimp", "pieces": 2}),
]


def ask(method, path, keeper, value=None):
    """Returns the body of the answer, and its request id if there is one."""
    body = None if value is None else json.dumps(value).encode()
    headers = {"Content-Type": "application/json", "X-Keeper": keeper}
    request = Request(SERVER + path, data=body, headers=headers, method=method)
    try:
        with urlopen(request, timeout=10) as answer:
            return json.loads(answer.read()), answer.headers.get("X-Request-ID")
    except HTTPError as error:
        text = error.read().decode()
        try:
            return json.loads(text), error.headers.get("X-Request-ID")
        except ValueError:
            return {"error": {"message": text}}, error.headers.get("X-Request-ID")


try:
    for keeper, path, value in SUNDAY:
        body, request_id = ask("POST", path, keeper, value)
        words = body["error"]["message"] if "error" in body else body["said"]
        ticket = f" (request {request_id})" if request_id else ""
        print(f"{keeper:>6} reads: {words}{ticket}")
    perla, request_id = ask("GET", "/animals/4", "Mei")
    print(f"Perla has had {len(perla['meals'])} lunches.")
except URLError as error:
    print("The aquarium doesn't answer. Is the server running?", error.reason)
