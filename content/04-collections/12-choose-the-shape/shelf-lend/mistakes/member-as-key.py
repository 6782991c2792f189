def lend(books, loans, isbn, member, today):
    if isbn not in books:
        return "No such book"
    if isbn in loans:
        return "Already lent"
    due = today + 21
    loans[member] = {"isbn": isbn, "due": due}
    return f"Lent until day {due}"
