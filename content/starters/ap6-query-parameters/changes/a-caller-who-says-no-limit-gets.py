for number in range(90001, 90031):
    BOOKS[number] = {"id": number, "title": f"Volume {number}", "author": "Various"}
