def add_book(books, isbn, title, author, copies=1):
    books[isbn] = {"title": title, "author": author, "copies": copies}
    return f"Added: {title}"
