class Book:
    def __init__(self, title):
        self.title = title

    def days(self):
        if self.title == "Salt Road":
            return 7
        return 21

    def label(self):
        return f"{self.title}: back in {self.days()} days"


class AudioBook(Book):
    pass


print(Book("Emma").label())
print(AudioBook("Salt Road").label())
