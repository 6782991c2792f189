"""The books, and how to find them."""


def add_book(books, isbn, title, author, copies=1):
    """Put a book on the shelf, unless its ISBN is taken. Return what happened."""
    if isbn in books:
        return "Already on the shelf"
    books[isbn] = {"title": title, "author": author, "copies": copies}
    return f"Added: {title}"


def find_books(books, word):
    """Return a line for every book with this word in its title."""
    word = word.lower()
    return [
        f"{book['title']} by {book['author']}"
        for book in books.values()
        if word in book["title"].lower()
    ]
