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
        out = 0
        for number, name in loans:
            if number == isbn:
                out = out + 1
        if out >= books[isbn]["copies"]:
            print(f"{title}: no free copy for {member}")
        else:
            loans[(isbn, member)] = today + 21
            print(f"{title}: lent to {member}")
    else:
        del loans[(isbn, member)]
        print(f"{title}: back from {member}")

for key, due in loans.items():
    isbn, member = key
    print(f"Out: {books[isbn]['title']}, {member}, day {due}")
