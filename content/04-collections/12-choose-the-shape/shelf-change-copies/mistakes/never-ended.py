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
loans = []

for action, isbn, member in requests:
    title = books[isbn]["title"]
    if action == "lend":
        out = [loan for loan in loans if loan["isbn"] == isbn]
        if len(out) >= books[isbn]["copies"]:
            print(f"{title}: no free copy for {member}")
        else:
            loans.append({"isbn": isbn, "member": member, "due": today + 21})
            print(f"{title}: lent to {member}")
    else:
        print(f"{title}: back from {member}")

for loan in loans:
    print(f"Out: {books[loan['isbn']]['title']}, {loan['member']}, day {loan['due']}")
