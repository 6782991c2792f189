class Book:
    def __init__(self, title, copies):
        self.title = title
        self.copies = copies

    @property
    def copies(self):
        return self._copies

    @property.setter
    def copies(self, number):
        if number < 0:
            raise ValueError(f"a book can't have {number} copies")
        self._copies = number


salt = Book("Salt Road", 3)
salt.copies = salt.copies + 2
print("Now", salt.copies)
try:
    salt.copies = -2
except ValueError as error:
    print("Refused:", error)
print("Still", salt.copies)
try:
    emma = Book("Emma", -1)
except ValueError as error:
    print("Refused:", error)
salt.copies = 0
print("Now", salt.copies)
