def find_books(books, word):
    found = []
    for b in books.values():
        if word.lower() in b["title"].lower():
            found.append(f"{b['title']} by {b['author']}")
        return found
