for number in range(90001, 90004):
    BOOKS[number] = {"id": number, "title": f"Zanzibar, Part {number - 90000}", "author": "Ilf & Petrov"}
BOOKS[90004] = {"id": 90004, "title": "Zanzibar Again", "author": "Mariama Bâ"}
BOOKS[90005] = {"id": 90005, "title": "The Bus", "author": "Ilf & Petrov"}
