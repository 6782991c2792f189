def find_books(books, word):
    if word in books:
        return [f"{books[word]['title']} by {books[word]['author']}"]
    return []
