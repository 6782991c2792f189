books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
}
isbn = "8850"
title = "Night Ferry"
author = "Lindiwe Mokoena"
copies = 1

if isbn not in books:
    book = {}
    book["title"] = title
    book["author"] = author
    book["copies"] = copies
    books[isbn] = book
    print("Added:", books[isbn]["title"])
else:
    print("Already on the shelf")
