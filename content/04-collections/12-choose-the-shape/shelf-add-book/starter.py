# Shelf 0.1
books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
}


def add_book(books, isbn, title, author, copies=1):
    return ""


print(add_book(books, "8850", "Night Ferry", "Lindiwe Mokoena"))
print(books)
