class Book:
    def __init__(self, title, isbn):
        self.title = title
        self.isbn = isbn

    def __eq__(self, other):
        if not isinstance(other, Book):
            return False
        self.isbn = self.isbn.replace("-", "")
        other.isbn = other.isbn.replace("-", "")
        return self.isbn == other.isbn


hut = [Book("Salt Road", "978-1-2345-4017-3"), Book("Night Ferry", "9781234588501")]
brought = Book("Salt Road (second edition)", "9781234540173")
print(brought in hut)
print(brought == hut[1])
print(brought == "9781234540173")
