"""Make big.db: a library with a million titles. All but three of them are invented."""

import sqlite3
from contextlib import closing
from pathlib import Path

FIRST = ["Silent", "Last", "Hidden", "Paper", "Golden", "Restless", "Borrowed", "Distant", "Broken", "Salt"]
SECOND = ["Harbour", "Garden", "Winter", "Letter", "Mirror", "Island", "Kitchen", "River", "Promise", "Map"]
AUTHORS = ["Amina Sow", "Bo Ek", "Mei Tan", "Omar Aziz", "Ravi Nair", "Wei Lin", "Zeynep Kaya"]
REAL = {
    271_828: ("The Diamond Sutra", "unknown", 868),
    314_159: ("The Gutenberg Bible", "several", 1455),
    577_215: ("Jikji", "Baegun", 1377),
}


def books():
    for number in range(1, 1_000_001):
        title = f"The {FIRST[number % 10]} {SECOND[number // 10 % 10]}, volume {number // 100}"
        title, author, year = REAL.get(number, (title, AUTHORS[number % 7], 1500 + number * 48_271 % 528))
        copies = 1 + number % 5
        lent = number * 31 % (copies + 1)
        due = f"2028-03-{1 + number % 31:02}" if lent else None
        yield number, title, author, year, copies, lent, due


Path("big.db").unlink(missing_ok=True)
table = Path("library.sql").read_text(encoding="utf-8").partition("INSERT")[0]
with closing(sqlite3.connect("big.db")) as connection:
    connection.executescript(table)
    connection.executemany("INSERT INTO books VALUES (?, ?, ?, ?, ?, ?, ?)", books())
    connection.commit()
print("big.db: 1000000 books")
