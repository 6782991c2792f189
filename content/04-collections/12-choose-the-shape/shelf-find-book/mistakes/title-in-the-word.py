def find_books(books, word):
    return [
        f"{book['title']} by {book['author']}"
        for book in books.values()
        if book["title"].lower() in word.lower()
    ]
