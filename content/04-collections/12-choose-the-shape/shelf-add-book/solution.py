# Shelf 0.1
books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
}


def add_book(books, isbn, title, author, copies=1):
    if isbn in books:
        return "Already on the shelf"
    books[isbn] = {"title": title, "author": author, "copies": copies}
    return f"Added: {title}"


print(add_book(books, "8850", "Night Ferry", "Lindiwe Mokoena"))
print(books)
