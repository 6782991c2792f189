class Book:
    def __init__(self, title, author, pages):
        self.title = title
        self.author = author
        self.pages = pages

    def label(self):
        return f"{self.title} by {self.author}"


on_the_bus = [Book("Salt Road", "Nadia Farouk", 310), Book("Night Ferry", "Lindiwe Mokoena", 192)]
mine = Book("Night Ferry", "Lindiwe Mokoena", 192)
print(mine.label())
print(mine in on_the_bus)
