books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
}
isbn = "8850"
title = "Night Ferry"
author = "Lindiwe Mokoena"
copies = 1

if isbn in books:
    print("Already on the shelf")
else:
    books.append({"title": title, "author": author, "copies": copies})
    print(f"Added: {title}")
