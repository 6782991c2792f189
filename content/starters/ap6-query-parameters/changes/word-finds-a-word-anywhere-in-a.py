BOOKS[90001] = {"id": 90001, "title": "Zanzibar by Night", "author": "Ilf & Petrov"}
BOOKS[90002] = {"id": 90002, "title": "To zanzibaria, and Back", "author": "Mariama Bâ"}
BOOKS[90003] = {"id": 90003, "title": "WHY ZANZIBAR?", "author": "Ilf & Petrov"}
BOOKS[90004] = {"id": 90004, "title": "Salt", "author": "Mariama Bâ"}
BOOKS[90005] = {"id": 90005, "title": "Zanzibar (100% True) & Other Lies", "author": "Ilf & Petrov"}
