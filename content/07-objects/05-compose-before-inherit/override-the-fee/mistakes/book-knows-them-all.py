class Book:
    def __init__(self, title):
        self.title = title

    def fee(self, days_late):
        kind = type(self).__name__
        if kind == "AudioBook":
            days_late = max(0, days_late - 3)
        if kind == "PictureBook":
            return 0
        fee = min(1000, 20 * days_late)
        if kind == "RareBook":
            fee = 2 * fee
        return fee


class AudioBook(Book):
    pass


class PictureBook(Book):
    pass


class RareBook(Book):
    pass


box = [
    (Book("Emma"), 2),
    (AudioBook("Salt Road"), 5),
    (PictureBook("Who Eats Grass?"), 30),
    (RareBook("Star Maps"), 60),
]
total = 0
for item, days_late in box:
    print(f"{item.title}: {item.fee(days_late)}")
    total += item.fee(days_late)
print("Together:", total)
