loans = []


def lend(books, loans, isbn, member, today):
    if isbn not in books:
        return "No such book"
    if len([loan for loan in loans if loan["isbn"] == isbn]) >= books[isbn]["copies"]:
        return "No free copy"
    if len([loan for loan in loans if loan["member"] == member]) >= 5:
        return "Five loans already"
    loans.append({"isbn": isbn, "member": member, "due": today + 21})
    return f"Lent until day {today + 21}"


def return_book(books, loans, isbn):
    for loan in loans:
        if loan["isbn"] == isbn:
            loans.remove(loan)
            return f"{books[isbn]['title']}: back from {loan['member']}"
    return "Not on loan"
