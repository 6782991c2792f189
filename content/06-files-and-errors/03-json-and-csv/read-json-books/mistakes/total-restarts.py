import json

with open("books.json", encoding="utf-8") as file:
    books = json.load(file)

for book in books:
    pages = 0
    if not book["on_air"]:
        print(f"{book['title']}, from {book['guest'] or 'somebody'}")
        pages += book["pages"]
print(pages, "pages to read")
