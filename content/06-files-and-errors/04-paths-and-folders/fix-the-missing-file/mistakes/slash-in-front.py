from pathlib import Path

HERE = Path(__file__).parent

with open(HERE / "/tour/books.txt", encoding="utf-8") as file:
    days = file.read().splitlines()
books = sum([int(day.split()[1]) for day in days])
print(books, "books in", len(days), "days")

photos = list((HERE / "tour" / "mateo").glob("*.JPG"))
print("Photos by Mateo:", len(photos))
