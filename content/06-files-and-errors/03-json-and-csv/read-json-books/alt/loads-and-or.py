import json

with open("books.json", encoding="utf-8") as file:
    books = json.loads(file.read())

waiting = [book for book in books if book["on_air"] == False]
for book in waiting:
    print(book["title"] + ", from " + (book["guest"] or "somebody"))
print(f"{sum([book['pages'] for book in waiting])} pages to read")
