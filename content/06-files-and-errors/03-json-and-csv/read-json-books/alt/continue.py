import json

pages = 0
with open("books.json", encoding="utf-8") as file:
    for book in json.load(file):
        if book["on_air"]:
            continue
        pages = pages + book["pages"]
        if book["guest"]:
            print(f"{book['title']}, from {book['guest']}")
        else:
            print(f"{book['title']}, from somebody")
print(f"{pages} pages to read")
