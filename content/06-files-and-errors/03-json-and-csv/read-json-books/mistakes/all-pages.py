import json

with open("books.json", encoding="utf-8") as file:
    books = json.load(file)
pages = 0
for book in books:
    pages += book["pages"]
    if not book["on_air"]:
        print(f"{book['title']}, from {book['guest'] or 'somebody'}")
print(pages, "pages to read")
