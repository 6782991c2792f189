class Book:
    def __init__(self, title, author, copies=1):
        self.title = title
        self.author = author
        self.copies = copies
        self.lent = 0

    def days(self):
        return 21

    def is_free(self):
        return self.lent < self.copies

    def lend(self):
        if not self.is_free():
            raise ValueError(f"no copy of {self.title} is free")
        self.lent = self.lent + 1
        return f"{self.title}: back in {self.days()} days"


class AudioBook(Book):
    def __init__(self, title, author, minutes):
        Book.__init__(title, author)
        self.minutes = minutes

    def days(self):
        return 7

    def is_free(self):
        return True

    def length(self):
        return f"{self.minutes // 60} h {self.minutes % 60} min"


salt = AudioBook("Salt Road", "Nadia Farouk", 312)
print(salt.lend())
print(salt.lend())
print(salt.length())
