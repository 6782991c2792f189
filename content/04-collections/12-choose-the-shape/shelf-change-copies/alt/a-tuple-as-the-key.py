books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3},
}
loans = {}


def lend(books, loans, isbn, member, today):
    if isbn not in books:
        return "No such book"
    out = len([key for key in loans if key[0] == isbn])
    if out == books[isbn]["copies"]:
        return "No free copy"
    held = len([key for key in loans if key[1] == member])
    if held == 5:
        return "Five loans already"
    loans[(isbn, member)] = today + 21
    return f"Lent until day {today + 21}"


def return_book(books, loans, isbn, member):
    if (isbn, member) not in loans:
        return "Not on loan"
    del loans[(isbn, member)]
    return f"{books[isbn]['title']}: back from {member}"
