"""Asks a Shelf that runs whether it works: python smoke.py ADDRESS"""

import os
import sys

import httpx2

BOOK = {"title": "A smoke test", "author": "Nobody"}
KEY = {"X-Shelf-Key": os.environ["SHELF_KEY"]}

client = httpx2.Client(base_url=sys.argv[1], timeout=90)


def expect(what, response, status):
    if response.status_code != status:
        sys.exit(f"FAIL {what}: {response.status_code} instead of {status}")
    print("ok  ", what)
    return response


expect("it is well", client.get("/health"), 200)
expect("without the key nobody adds a book", client.post("/books", json=BOOK), 401)
book = expect("with it a book is added", client.post("/books", json=BOOK, headers=KEY), 201).json()
expect("the book is removed", client.delete(f"/books/{book['id']}", headers=KEY), 204)
