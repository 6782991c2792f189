def find_books(books, word):
    return [f"{b['title']} by {b['author']}" for b in books.values() if word in b["title"]]
