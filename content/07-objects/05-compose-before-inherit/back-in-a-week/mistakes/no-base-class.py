class Book:
    def __init__(self, title):
        self.title = title

    def days(self):
        return 21

    def label(self):
        return f"{self.title}: back in {self.days()} days"


class AudioBook:
    def days(self):
        return 7


print(Book("Emma").label())
print(AudioBook("Salt Road").label())
