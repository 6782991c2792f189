class Book:
    def __init__(self, title, author, copies, lent):
        self.title = title
        self.author = author
        self.copies = copies
        self.lent = lent


salt = Book("Salt Road", "Nadia Farouk", 1, 0)
ferry = Book("Night Ferry", "Lindiwe Mokoena", 2, 0)

for book in [salt, ferry]:
    print(f"{book.title} by {book.author}: {book.lent} of {book.copies} lent")
