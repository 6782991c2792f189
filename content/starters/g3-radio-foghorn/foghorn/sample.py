"""Makes foghorn.db again, with a small station in it: python -m foghorn.sample"""

from contextlib import closing
from pathlib import Path

from foghorn.database import connect, migrate
from foghorn.people import hash_key

# Real keys are random. Here, the key of Carys is key-of-carys.
PEOPLE = [
    (1, "Sunniva", "manager"),
    (2, "Carys", "host"),
    (3, "Osian", "host"),
    (4, "Ebele", "host"),
    (5, "Lorcan", "host"),
    (6, "Iveta", "host"),
]
SHOWS = [
    (1, "Low Tide Jazz", 2, 3, "20:00", 1),
    (2, "Soup at Nine", 4, 3, "21:00", 1),
    (3, "Ask a Fisherman", 5, 4, "18:00", 1),
    (4, "The Whispering Hour", 3, 3, "23:00", 0),
]


def fill(database: str) -> None:
    with closing(connect(database)) as db, db:
        for number, name, role in PEOPLE:
            values = (number, name, role, hash_key(f"key-of-{name.lower()}"))
            db.execute("INSERT INTO people VALUES (?, ?, ?, ?)", values)
        for show in SHOWS:
            columns = "id, title, host_id, weekday, starts, announced"
            db.execute(f"INSERT INTO shows ({columns}) VALUES (?, ?, ?, ?, ?, ?)", show)


if __name__ == "__main__":
    Path("foghorn.db").unlink(missing_ok=True)
    migrate("foghorn.db")
    fill("foghorn.db")
    print("foghorn.db: 6 people, 4 shows")
