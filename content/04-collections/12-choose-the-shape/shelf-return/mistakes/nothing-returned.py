def return_book(books, loans, isbn):
    if isbn not in loans:
        return "Not on loan"
    print(f"{books[isbn]['title']}: back from {loans[isbn]['member']}")
    del loans[isbn]
