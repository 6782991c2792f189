"""Wanjiru borrows what she can get, by phone and by tablet, and builds a castle out of it."""

import json
import sys
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

SHELF = "http://127.0.0.1:8000"
WANJIRU = 1


def ask(method, path, body=None):
    """Returns the status and the body of the answer."""
    data = None if body is None else json.dumps(body).encode()
    request = Request(SHELF + path, data, {"Content-Type": "application/json"}, method=method)
    try:
        with urlopen(request) as answer:
            return answer.status, json.loads(answer.read())
    except HTTPError as error:
        text = error.read().decode()
        try:
            return error.code, json.loads(text)
        except ValueError:
            return error.code, text
    except URLError:
        sys.exit("Nobody answers at port 8000. Is the server running?")


def borrow(path, book, key):
    """Returns why she can't have a book, or None if she got it or somebody else has it."""
    status, answer = ask("POST", path, {key: book[key], "member_id": WANJIRU})
    if status == 201:
        return None
    try:
        error = answer["error"]
        return None if error["code"] == "no_free_copy" else error["message"]
    except (TypeError, KeyError):
        sys.exit(f"POST {path} answered {status}, and I don't understand it: {answer or '(no body)'}")


def castle(titles):
    """Returns a drawing of a castle, with one stone for each book. The first books are at the bottom."""
    stones = [f"[{title.removeprefix('The '):.3}]" for title in titles]
    rows, width = [], 5
    while stones:
        rows.append("".join(stones[:width]))
        stones = stones[width:]
    flag = "|>" if len(rows) > 1 else "(no room for a flag)"
    return "\n".join([flag, *reversed(rows), "=" * 5 * width])


def main():
    books = ask("GET", "/books?limit=100")[1]["items"]
    by_number = {book["id"]: book for book in books}
    for door, path, key in (("phone", "/loans", "book_id"), ("tablet", "/scans", "isbn")):
        for book in books:
            why_not = borrow(path, {**book, "book_id": book["id"]}, key)
            if why_not:
                print(f"{door}: {why_not}")
                break
        else:
            print(f"{door}: nothing left on the shelf")
    loans = ask("GET", f"/members/{WANJIRU}/loans")[1]["items"]
    titles = [by_number[loan["book_id"]]["title"] for loan in loans]
    print(castle(titles))
    print(f"{len(titles)} books")


main()
