import os
import secrets
import sys

import httpx2

title = f"Smoke {secrets.token_hex(4)}"
book = {"title": title, "author": "Nobody"}
key = {"X-Shelf-Key": os.environ["SHELF_KEY"]}

with httpx2.Client(base_url=sys.argv[1], timeout=90) as shelf:
    try:
        assert shelf.get("/health").json() == {"status": "ok"}, "not well"
        assert shelf.post("/books", json=book).status_code == 401, "open to all"
        made = shelf.post("/books", json=book, headers=key)
        assert made.status_code == 201, made.text
        assert shelf.get(f"/books/{made.json()['id']}").json()["title"] == title
    finally:
        for found in shelf.get("/books", params={"word": title}).json()["items"]:
            shelf.delete(f"/books/{found['id']}", headers=key).raise_for_status()
print("all well")
