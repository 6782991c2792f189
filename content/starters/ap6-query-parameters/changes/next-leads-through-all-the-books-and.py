BOOKS.clear()
for number in range(90001, 90013):
    BOOKS[number] = {"id": number, "title": f"Volume {number}", "author": "Various"}
