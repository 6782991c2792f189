def return_book(books, loans, isbn):
    if isbn not in loans:
        return "Not on loan"
    del loans[isbn]
    return f"{books[isbn]['title']}: back from {loans[isbn]['member']}"
