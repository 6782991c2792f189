def lend(books, loans, isbn, member, today):
    held = 0
    for loan in loans.values():
        if loan["member"] == member:
            held += 1
    if isbn not in books:
        answer = "No such book"
    elif isbn in loans:
        answer = "Already lent"
    elif held == 5:
        answer = "Five loans already"
    else:
        loans[isbn] = {"member": member, "due": today + 21}
        answer = "Lent until day " + str(loans[isbn]["due"])
    return answer
