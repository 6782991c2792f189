def add_book(books, isbn, title, author, copies=1):
    if isbn in books:
        return "Already on the shelf"
    books[isbn] = {"title": "title", "author": "author", "copies": "copies"}
    return f"Added: {title}"
