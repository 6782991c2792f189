def return_book(books, loans, isbn):
    member = loans[isbn]["member"]
    del loans[isbn]
    return f"{books[isbn]['title']}: back from {member}"
