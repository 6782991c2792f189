import json

with open("books.json", encoding="utf-8") as file:
    books = json.load(file)

pages = 0
for book in books:
    if not book["on_air"]:
        guest = book["guest"]
        if guest is None:
            guest = "somebody"
        print(f"{book['title']}, from {guest}")
        pages += book["pages"]
print(pages, "pages to read")
