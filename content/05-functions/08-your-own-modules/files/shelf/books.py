"""The books, and how to find them."""


def find_books(books, word):
    """Return a line for every book with this word in its title."""
    word = word.lower()
    return [
        f"{book['title']} by {book['author']}"
        for book in books.values()
        if word in book["title"].lower()
    ]
