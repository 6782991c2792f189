books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
    "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    "2263": {"title": "Bread and Rivers", "author": "Tomasz Zielinski", "copies": 1},
}
loans = {
    "2263": {"member": "Priya", "due": 52},
    "8850": {"member": "Omar", "due": 61},
}
isbn = "8850"

if isbn not in loans:
    print("Not on loan")
else:
    title = books[isbn]["title"]
    print(title + ": back from " + loans[isbn]["member"])
    loans = {number: loan for number, loan in loans.items() if number != isbn}
