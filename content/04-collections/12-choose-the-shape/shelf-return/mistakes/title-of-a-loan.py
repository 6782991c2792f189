def return_book(books, loans, isbn):
    if isbn not in loans:
        return "Not on loan"
    answer = f"{loans[isbn]['title']}: back from {loans[isbn]['member']}"
    del loans[isbn]
    return answer
