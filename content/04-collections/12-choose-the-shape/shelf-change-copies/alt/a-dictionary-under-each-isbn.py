loans = {}


def lend(books, loans, isbn, member, today):
    if isbn not in books:
        return "No such book"
    if len(loans.get(isbn, {})) >= books[isbn]["copies"]:
        return "No free copy"
    held = 0
    for members in loans.values():
        if member in members:
            held += 1
    if held >= 5:
        return "Five loans already"
    if isbn not in loans:
        loans[isbn] = {}
    loans[isbn][member] = today + 21
    return f"Lent until day {loans[isbn][member]}"


def return_book(books, loans, isbn, member):
    if member not in loans.get(isbn, {}):
        return "Not on loan"
    del loans[isbn][member]
    return f"{books[isbn]['title']}: back from {member}"
