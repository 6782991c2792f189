class Book:
    def __init__(self, title, author, copies):
        self.title = title
        self.author = author
        self.copies = copies
        self.lent = 0


salt = Book("Salt Road", "Nadia Farouk", 1)
ferry = Book("Night Ferry", "Lindiwe Mokoena", 2)

for book in [salt, ferry]:
    print(f"{book.title} by {book.author}: {book.lent} of {book.copies} lent")
