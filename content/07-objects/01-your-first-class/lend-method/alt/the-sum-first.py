class Book:
    def __init__(self, title, copies=1):
        self.title = title
        self.copies = copies
        self.lent = 0

    def lend(self):
        after = self.lent + 1
        if after > self.copies:
            raise ValueError(f"all {self.copies} copies of {self.title} are out")
        self.lent = after

    def free(self):
        free = self.copies - self.lent
        return free


ferry = Book("Night Ferry", 2)
print(ferry.free())
for reader in ["Momo", "Omar", "Priya"]:
    try:
        ferry.lend()
        print(f"A story for {reader}")
    except ValueError as error:
        print(f"Nothing for {reader}:", error)
print(ferry.free())
