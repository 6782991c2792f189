class Book:
    def __init__(self, title):
        self.title = title

    def fee(self, days_late):
        return min(1000, 20 * days_late)


class PricedBook(Book):
    def __init__(self, title, factor, free_days):
        super().__init__(title)
        self.factor = factor
        self.free_days = free_days

    def fee(self, days_late):
        return self.factor * super().fee(max(0, days_late - self.free_days))


class AudioBook(PricedBook):
    def __init__(self, title):
        super().__init__(title, 1, 3)


class PictureBook(PricedBook):
    def __init__(self, title):
        super().__init__(title, 0, 0)


class RareBook(PricedBook):
    def __init__(self, title):
        super().__init__(title, 2, 0)


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
