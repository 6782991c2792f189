number = max(BOOKS) + 1
BOOKS[number] = {"id": number, "title": "Scarlet Song", "author": "Mariama Bâ"}
del BOOKS[min(BOOKS)]
lowest = min(BOOKS)
BOOKS[lowest] = BOOKS.pop(lowest)
