def find_books(books, word):
    if word.lower() in books["title"].lower():
        return [f"{books['title']} by {books['author']}"]
    return []
