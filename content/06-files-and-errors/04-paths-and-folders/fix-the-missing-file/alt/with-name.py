from pathlib import Path

tour = Path(__file__).with_name("tour")
days = (tour / "books.txt").read_text(encoding="utf-8").splitlines()
books = sum([int(day.split()[1]) for day in days])
print(books, "books in", len(days), "days")
print("Photos by Mateo:", len(list(tour.glob("mateo/*.JPG"))))
