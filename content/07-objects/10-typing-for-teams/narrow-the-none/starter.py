from dataclasses import dataclass


@dataclass
class Book:
    title: str
    pages: int


# Write pages_left and bedtime here, both with hints.


emma = Book("Emma", 420)
print(bedtime("Pilar", emma, 400))
print(bedtime("Jun", emma, 0))
print(bedtime("Ravi", emma, 420))
print(bedtime("Yara", emma, None))
print(bedtime("Lena", None, None))
