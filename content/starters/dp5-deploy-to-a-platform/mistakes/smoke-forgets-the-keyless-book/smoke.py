"""Asks a running Shelf whether it works: python smoke.py ADDRESS"""

import os
import sys

import httpx2

BOOK = {"title": "A smoke test", "author": "Nobody"}
KEY = {"X-Shelf-Key": os.environ["SHELF_KEY"]}


def expect(what, response, status):
    if response.status_code != status:
        print(f"FAIL {what}: {response.status_code} instead of {status}")
        sys.exit(1)
    print("ok  ", what)
    return response


with httpx2.Client(base_url=sys.argv[1], timeout=90) as client:
    expect("it's awake", client.get("/health"), 200)
    expect("without the key, nobody adds a book", client.post("/books", json=BOOK), 401)
    added = expect("with the key, a book is added", client.post("/books", json=BOOK, headers=KEY), 201)
    book = f"/books/{added.json()['id']}"
    try:
        expect("the book is there", client.get(book), 200)
    finally:
        removed = client.delete(book, headers=KEY)
    expect("the book is removed", removed, 204)
