# Shelf 0.1
books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
}
loans = {}


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
    if isbn in loans:
        return "Already lent"
    held = [loan for loan in loans.values() if loan["member"] == member]
    if len(held) >= 5:
        return "Five loans already"
    due = today + 21
    loans[isbn] = {"member": member, "due": due}
    return f"Lent until day {due}"


def return_book(books, loans, isbn):
    if isbn not in loans:
        return "Not on loan"
    member = loans[isbn]["member"]
    del loans[isbn]
    return f"{books[isbn]['title']}: back from {member}"


print(add_book(books, "8850", "Night Ferry", "Lindiwe Mokoena"))
print(lend(books, loans, "8850", "Omar", 40))
print(return_book(books, loans, "8850"))
print(return_book(books, loans, "8850"))
