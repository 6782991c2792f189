class Book:
    def __init__(self, title):
        self.title = title

    def fee(self, days_late):
        return min(1000, 20 * days_late)


class AudioBook(Book):
    def fee(self, days_late):
        return super().fee(max(0, days_late - 3))


class PictureBook(Book):
    def fee(self, days_late):
        return 0


class RareBook(Book):
    def fee(self, days_late):
        return min(2000, 2 * super().fee(days_late))


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
