# Shelf 0.1: lending and returning
books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3},
    "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
}
requests = [
    ("lend", "4017", "Priya"),
    ("lend", "4017", "Omar"),
    ("lend", "8850", "Jae"),
    ("lend", "8850", "Priya"),
    ("return", "4017", "Priya"),
]
today = 40
loans = {}

for action, isbn, member in requests:
    title = books[isbn]["title"]
    if action == "lend":
        if isbn in loans:
            print(f"{title}: no free copy for {member}")
        else:
            loans[isbn] = {"member": member, "due": today + 21}
            print(f"{title}: lent to {member}")
    else:
        del loans[isbn]
        print(f"{title}: back from {member}")

for isbn, loan in loans.items():
    print(f"Out: {books[isbn]['title']}, {loan['member']}, day {loan['due']}")
