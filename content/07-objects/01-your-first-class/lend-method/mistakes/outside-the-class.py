class Book:
    def __init__(self, title, copies=1):
        self.title = title
        self.copies = copies
        self.lent = 0


def free(self):
    return self.copies - self.lent


def lend(self):
    if free(self) == 0:
        raise ValueError(f"no copy of {self.title} is free")
    self.lent = self.lent + 1


ferry = Book("Night Ferry", 2)
print(ferry.free())
for reader in ["Momo", "Omar", "Priya"]:
    try:
        ferry.lend()
        print(f"A story for {reader}")
    except ValueError as error:
        print(f"Nothing for {reader}:", error)
print(ferry.free())
