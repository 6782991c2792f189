loans = {}


def lend(books, loans, isbn, member, today):
    if isbn not in books:
        return "No such book"
    records = loans.get(isbn, [])
    if len(records) >= books[isbn]["copies"]:
        return "No free copy"
    held = 0
    for others in loans.values():
        for loan in others:
            if loan["member"] == member:
                held += 1
    if held >= 5:
        return "Five loans already"
    loans[isbn] = records + [{"member": member, "due": today + 21}]
    return f"Lent until day {today + 21}"


def return_book(books, loans, isbn, member):
    left = [loan for loan in loans.get(isbn, []) if loan["member"] != member]
    if len(left) == len(loans.get(isbn, [])):
        return "Not on loan"
    loans[isbn] = left
    return f"{books[isbn]['title']}: back from {member}"
