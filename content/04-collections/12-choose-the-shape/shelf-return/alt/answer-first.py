def return_book(books, loans, isbn):
    answer = "Not on loan"
    if isbn in loans:
        answer = f"{books[isbn]['title']}: back from {loans[isbn]['member']}"
        del loans[isbn]
    return answer
