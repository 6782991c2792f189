import json

books = json.load("books.json")
for book in books:
    print(book["title"])
