"""Asks a running Shelf whether it works: python smoke.py ADDRESS"""

import os
import sys

import httpx2

BOOK = {"title": "A smoke test", "author": "Nobody"}
KEY = {"X-Shelf-Key": os.environ["SHELF_KEY"]}

added: list[str] = []


def expect(what, response, status):
    if response.status_code != status:
        print(f"FAIL {what}: {response.status_code} instead of {status}")
        sys.exit(1)
    print("ok  ", what)


def add_book(headers):
    response = client.post("/books", json=BOOK, headers=headers)
    if response.status_code == 201:
        added.append(f"/books/{response.json()['id']}")
    return response


with httpx2.Client(base_url=sys.argv[1], timeout=90) as client:
    try:
        expect("it's awake", client.get("/health"), 200)
        expect("without the key, nobody adds a book", add_book({}), 401)
        expect("with the key, a book is added", add_book(KEY), 201)
        expect("the book is there", client.get(added[0]), 200)
        expect("a missing book is missing", client.get("/books/1000000"), 404)
    finally:
        for book in added:
            expect("the book is removed", client.delete(book, headers=KEY), 204)
