def find_books(books, word):
    for b in books.values():
        if word.lower() in b["title"].lower():
            return [f"{b['title']} by {b['author']}"]
    return []
