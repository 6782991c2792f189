from pathlib import Path

TOUR = Path("__file__").parent / "tour"

with open(TOUR / "books.txt", encoding="utf-8") as file:
    days = file.read().splitlines()
books = sum([int(day.split()[1]) for day in days])
print(books, "books in", len(days), "days")

photos = list((TOUR / "mateo").glob("*.JPG"))
print("Photos by Mateo:", len(photos))
