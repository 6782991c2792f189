class Book:
    def __init__(self, name, writer, number=1):
        self.title, self.author = name, writer
        self.copies = number
        self.lent = 0


books = [Book("Salt Road", "Nadia Farouk"), Book("Night Ferry", "Lindiwe Mokoena", 2)]
for book in books:
    print(book.title, "by", book.author + ":", book.lent, "of", book.copies, "lent")
