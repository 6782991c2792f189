"""People call and ask whether a book is here: python phone.py, or python phone.py 20"""

import json
import sys
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

SHELF = "http://127.0.0.1:8000"


def ask(path):
    """Returns the status and the body of the answer."""
    try:
        with urlopen(SHELF + path) as answer:
            return answer.status, json.loads(answer.read())
    except HTTPError as error:
        return error.code, error.read().decode()
    except URLError:
        sys.exit("Nobody answers at port 8000. Is the server running?")


def main():
    calls = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    for call in range(1, calls + 1):
        book_id = call % 10 + 1
        status, book = ask(f"/books/{book_id}")
        if status != 200:
            sys.exit(f"call {call}: book {book_id}? {status} {book}")
        here = f"Yes, {book['free']} of {book['copies']}." if book["free"] else "No, all out."
        print(f"call {call}: {book['title']}? {here}")


main()
