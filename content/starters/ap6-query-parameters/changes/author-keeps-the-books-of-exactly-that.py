BOOKS[90001] = {"id": 90001, "title": "So Long a Letter", "author": "Mariama Bâ"}
BOOKS[90002] = {"id": 90002, "title": "Scarlet Song", "author": "Mariama Bâ"}
