loans = []


def lend(books, loans, isbn, member, today):
    if isbn not in books:
        return "No such book"
    if books[isbn]["copies"] == 0:
        return "No free copy"
    if len([loan for loan in loans if loan["member"] == member]) >= 5:
        return "Five loans already"
    books[isbn]["copies"] -= 1
    loans.append({"isbn": isbn, "member": member, "due": today + 21})
    return f"Lent until day {today + 21}"


def return_book(books, loans, isbn, member):
    for loan in loans:
        if loan["isbn"] == isbn and loan["member"] == member:
            loans.remove(loan)
            books[isbn]["copies"] += 1
            return f"{books[isbn]['title']}: back from {member}"
    return "Not on loan"
