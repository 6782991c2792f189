BOOKS[9000002] = {"id": 9000002, "title": "So Long a Letter", "author": "Mariama Bâ"}
BOOKS[90001] = {"id": 90001, "title": "Scarlet Song", "author": "Mariama Bâ"}
