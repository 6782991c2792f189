def return_book(books, loans, isbn):
    if isbn not in loans:
        return "Not on loan"
    answer = f"{books[isbn]['title']}: back from {loans[isbn]['member']}"
    loans[isbn] = None
    return answer
