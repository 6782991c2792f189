books = {}


def add_book(books, isbn, title, author, copies=1):
    if isbn in books:
        return "Already on the shelf"
    books.append({"title": title, "author": author, "copies": copies})
    return f"Added: {title}"


print(add_book(books, "8850", "Night Ferry", "Lindiwe Mokoena"))
