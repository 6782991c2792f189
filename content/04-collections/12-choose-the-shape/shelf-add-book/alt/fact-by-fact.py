books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
}


def add_book(books, isbn, title, author, copies=1):
    if books.get(isbn) is None:
        book = {}
        book["title"] = title
        book["author"] = author
        book["copies"] = copies
        books[isbn] = book
        answer = "Added: " + title
    else:
        answer = "Already on the shelf"
    return answer
