import random
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen
import json

url = sys.argv[1].rstrip("/")
problems = []


def ask(method, path, value=None):
    data = None if value is None else json.dumps(value).encode()
    try:
        with urlopen(Request(url + path, data, {"Content-Type": "application/json"}, method=method), timeout=5) as response:
            return response.status, json.loads(response.read())
    except HTTPError as error:
        text = error.read()
        try:
            return error.code, json.loads(text)
        except ValueError:
            return error.code, text


def expect(what, is_kept):
    if not is_kept:
        problems.append(what)
        print("BROKEN", what)


def is_failure(answer, status):
    try:
        error = answer[1]["error"]
        return answer[0] == status and len(error["code"]) > 0 and len(error["message"]) > 0
    except (TypeError, KeyError):
        return False


status, books = ask("GET", "/books")
expect("list", status == 200 and isinstance(books, list))
known = {book["id"] for book in books}
while (number := random.randint(1, 10**9)) in known:
    pass
expect("missing", is_failure(ask("GET", f"/books/{number}"), 404))
for bad in (
    {}, {"title": "A"}, {"left_by": "B"}, {"title": 5, "left_by": "B"}, {"title": "A", "left_by": 5},
    {"title": "", "left_by": "B"}, {"title": "A", "left_by": ""},
):
    expect(f"refuses {bad}", is_failure(ask("POST", "/books", bad), 422))
expect("nothing added", len(ask("GET", "/books")[1]) == len(books))
status, new = ask("POST", "/books", {"title": "A", "left_by": "B"})
expect("added", status == 201 and ask("GET", f"/books/{new['id']}") == (200, new))
sys.exit(len(problems) > 0)
