import json

with open("books.json", encoding="utf-8") as file:
    books = json.loads(file)
for book in books:
    print(book["title"])
