class Book:
    def __init__(self, title, author, copies=1):
        self.lent = 0
        self.copies = copies
        self.author = author
        self.title = title


salt = Book("Salt Road", "Nadia Farouk", copies=1)
ferry = Book("Night Ferry", "Lindiwe Mokoena", copies=2)
print(f"{salt.title} by {salt.author}: {salt.lent} of {salt.copies} lent")
print(f"{ferry.title} by {ferry.author}: {ferry.lent} of {ferry.copies} lent")
