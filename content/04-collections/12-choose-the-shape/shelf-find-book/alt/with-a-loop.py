def find_books(books, word):
    found = []
    for isbn in books:
        title = books[isbn]["title"]
        if word.upper() in title.upper():
            found.append(title + " by " + books[isbn]["author"])
    return found
