"""Ruta from the town hall gives the library 40 books, through the API."""

import json
import sys
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

SHELF = "http://127.0.0.1:8000"


def give(year):
    """Returns the status and the body of the answer."""
    book = {
        "isbn": f"900000001{year}",
        "title": f"Minutes of the Town Council, {year}",
        "author": "The Town Council",
        "year": year,
    }
    request = Request(SHELF + "/books", json.dumps(book).encode(), {"Content-Type": "application/json"})
    try:
        with urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()
    except URLError:
        sys.exit("Nobody answers at port 8000. Is the server running?")


def main():
    for year in range(1951, 1991):
        status, answer = give(year)
        if status != 201:
            sys.exit(f"{year}: {status} {answer}")
    print("40 books added, in dark blue leather.")


main()
