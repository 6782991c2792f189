class Book:
    def __init__(self, title, copies):
        self.title = title
        self._copies = self.checked(copies)

    def checked(self, number):
        if number < 0:
            raise ValueError(f"{self.title} with {number} copies?")
        return number

    @property
    def copies(self):
        return self._copies

    @copies.setter
    def copies(self, number):
        self._copies = self.checked(number)


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
