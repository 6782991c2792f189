# Shelf 0.1, several copies
books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3},
}
loans = []


def add_book(books, isbn, title, author, copies=1):
    if isbn in books:
        return "Already on the shelf"
    books[isbn] = {"title": title, "author": author, "copies": copies}
    return f"Added: {title}"


def find_books(books, word):
    word = word.lower()
    return [
        f"{book['title']} by {book['author']}"
        for book in books.values()
        if word in book["title"].lower()
    ]


def lend(books, loans, isbn, member, today):
    if isbn not in books:
        return "No such book"
    out = [loan for loan in loans if loan["isbn"] == isbn]
    if len(out) >= books[isbn]["copies"]:
        return "No free copy"
    held = [loan for loan in loans if loan["member"] == member]
    if len(held) >= 5:
        return "Five loans already"
    due = today + 21
    loans.append({"isbn": isbn, "member": member, "due": due})
    return f"Lent until day {due}"


def return_book(books, loans, isbn, member):
    for loan in loans:
        if loan["isbn"] == isbn and loan["member"] == member:
            loans.remove(loan)
            return f"{books[isbn]['title']}: back from {member}"
    return "Not on loan"


print(lend(books, loans, "4017", "Priya", 40))
print(lend(books, loans, "4017", "Omar", 40))
print(return_book(books, loans, "4017", "Priya"))
