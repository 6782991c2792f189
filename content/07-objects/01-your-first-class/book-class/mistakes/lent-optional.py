class Book:
    def __init__(self, title, author, copies=1, lent=0):
        self.title = title
        self.author = author
        self.copies = copies
        self.lent = lent


salt = Book("Salt Road", "Nadia Farouk")
ferry = Book("Night Ferry", "Lindiwe Mokoena", 2)

for book in [salt, ferry]:
    print(f"{book.title} by {book.author}: {book.lent} of {book.copies} lent")
