loans = {}


def lend(books, loans, isbn, member, today):
    if isbn not in books:
        return "No such book"
    if isbn in loans:
        return "No free copy"
    loans[isbn] = {"member": member, "due": today + 21}
    return f"Lent until day {today + 21}"


def return_book(books, loans, isbn, member):
    if isbn not in loans:
        return "Not on loan"
    del loans[isbn]
    return f"{books[isbn]['title']}: back from {member}"
