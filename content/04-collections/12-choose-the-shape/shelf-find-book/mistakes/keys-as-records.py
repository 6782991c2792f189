def find_books(books, word):
    return [f"{b['title']} by {b['author']}" for b in books if word.lower() in b["title"].lower()]
