for number in range(90001, 90008):
    BOOKS[number] = {"id": number, "title": f"Volume {number}", "author": "Various"}
BOOKS[90011] = {"id": 90011, "title": "So Long a Letter", "author": "Mariama Bâ"}
BOOKS[90012] = {"id": 90012, "title": "Scarlet Song", "author": "Mariama Bâ"}
