def return_book(books, loans, isbn):
    if isbn in loans:
        loan = loans.pop(isbn)
        return books[isbn]["title"] + ": back from " + loan["member"]
    return "Not on loan"
