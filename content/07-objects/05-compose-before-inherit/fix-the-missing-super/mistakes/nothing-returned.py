class Book:
    def __init__(self, title):
        self.title = title

    def days(self):
        return 21

    def label(self):
        return f"{self.title}, back in {self.days()} days"


class AudioBook(Book):
    def __init__(self, title, voice):
        super().__init__(title)
        self.voice = voice

    def days(self):
        return 7

    def label(self):
        f"{super().label()}, read by {self.voice}"


print(Book("Emma").label())
print(AudioBook("Salt Road", "Hana Sato").label())
