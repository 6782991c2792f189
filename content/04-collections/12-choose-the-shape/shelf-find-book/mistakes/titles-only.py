def find_books(books, word):
    return [b["title"] for b in books.values() if word.lower() in b["title"].lower()]
