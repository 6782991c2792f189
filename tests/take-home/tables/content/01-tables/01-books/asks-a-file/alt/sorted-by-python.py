import sqlite3
from pathlib import Path

database = sqlite3.connect("copy.sqlite")
database.executescript(Path("books.sql").read_text(encoding="utf-8"))
rows = database.execute("SELECT year, title FROM books").fetchall()
print(*[title for year, title in sorted(rows)], sep="\n")
