from dataclasses import dataclass


@dataclass
class Book:
    self.title: str
    author: str
    pages: int

    def label(self):
        return f"{self.title} by {self.author}"


on_the_bus = [Book("Salt Road", "Nadia Farouk", 310), Book("Night Ferry", "Lindiwe Mokoena", 192)]
mine = Book("Night Ferry", "Lindiwe Mokoena", 192)
print(mine.label())
print(mine in on_the_bus)
