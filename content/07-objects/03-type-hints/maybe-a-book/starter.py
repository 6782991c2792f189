from dataclasses import dataclass


@dataclass
class Book:
    title: str
    author: str
    free: int


shelf = [Book("Beloved", "Toni Morrison", 0), Book("Sula", "Toni Morrison", 2), Book("Emma", "Jane Austen", 0)]


# Write the two functions here.


for author in ["Toni Morrison", "Jane Austen", "Frank Herbert"]:
    print(answer(find_free(shelf, author)))
