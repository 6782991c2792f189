def lend(books, loans, isbn, member, today):
    if isbn not in books:
        return "No such book"
    if isbn in loans:
        return "Already lent"
    loans[isbn] = {"member": member, "due": today + 21}
    return f"Lent until day {today + 21}"
