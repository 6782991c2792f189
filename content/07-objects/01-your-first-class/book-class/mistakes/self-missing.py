class Book:
    def __init__(title, author, copies=1):
        self.title = title
        self.author = author
        self.copies = copies
        self.lent = 0


salt = Book("Salt Road", "Nadia Farouk")
ferry = Book("Night Ferry", "Lindiwe Mokoena", 2)

for book in [salt, ferry]:
    print(f"{book.title} by {book.author}: {book.lent} of {book.copies} lent")
