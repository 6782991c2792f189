"""Sends a request as somebody: python ask.py thandi GET /loans/8

A body is JSON, without quotation marks: python ask.py thandi POST /loans book_id=4
"""

import json
import sys
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

SHELF = "http://127.0.0.1:8000"
# Invented people. Never write down the passwords of real ones.
PASSWORDS = {
    "joao": "one-more-chapter",
    "halima": "one-more-chapter-please",
    "pavel": "sorry-late-again",
    "thandi": "still-waiting-for-dune",
    "greta": "seventeen-lost-umbrellas",
}


def values(pairs):
    parts = [pair.partition("=") for pair in pairs]
    return {name: int(value) if value.isdigit() else value for name, _, value in parts}


def main():
    who, method, path, *pairs = sys.argv[1:]
    headers = {"Content-Type": "application/json"}
    try:
        if who != "nobody":
            form = {"username": f"{who}@example.com", "password": PASSWORDS[who]}
            with urlopen(SHELF + "/token", urlencode(form).encode()) as answer:
                headers["Authorization"] = "Bearer " + json.load(answer)["access_token"]
        body = json.dumps(values(pairs)).encode() if pairs else None
        with urlopen(Request(SHELF + path, body, headers, method=method)) as answer:
            print(answer.status, answer.read().decode())
    except HTTPError as error:
        print(error.code, error.read().decode())
    except URLError:
        sys.exit("Nobody answers at port 8000. Is the server running?")


main()
