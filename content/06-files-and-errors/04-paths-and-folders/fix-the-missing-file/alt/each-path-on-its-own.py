from pathlib import Path

with open(Path(__file__).parent / "tour" / "books.txt", encoding="utf-8") as file:
    days = file.read().splitlines()
books = sum([int(day.split()[1]) for day in days])
print(books, "books in", len(days), "days")

photos = list((Path(__file__).parent / "tour/mateo").glob("*.JPG"))
print("Photos by Mateo:", len(photos))
