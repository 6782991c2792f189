def add_book(books, isbn, title, author, copies=1):
    if isbn in books:
        print("Already on the shelf")
    else:
        books[isbn] = {"title": title, "author": author, "copies": copies}
        print(f"Added: {title}")
