import json

with open("books.json", encoding="utf-8") as file:
    books = json.load(file)

pages = 0
for book in books:
    if not book["on_air"]:
        print(f"{book['title']}, from {book['author'] or 'somebody'}")
        pages += book["pages"]
print(pages, "pages to read")
