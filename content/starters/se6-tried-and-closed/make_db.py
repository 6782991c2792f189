"""Makes the library again, with invented members. Everything else is forgotten."""

import sqlite3
from contextlib import closing
from pathlib import Path

from db import path
from login import hasher

SCHEMA = """
CREATE TABLE books (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    announced INTEGER NOT NULL
);
CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT
);
CREATE TABLE logins (
    member_id INTEGER NOT NULL REFERENCES members (id),
    token_hash TEXT NOT NULL UNIQUE,
    expires_at INTEGER NOT NULL
);
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    words TEXT NOT NULL,
    link TEXT NOT NULL
);
"""
BOOKS = [
    ("Dune", "Frank Herbert", 1),
    ("Half of a Yellow Sun", "Chimamanda Ngozi Adichie", 1),
    ("Ice", "Anna Kavan", 0),
    ("Kindred", "Octavia E. Butler", 1),
    ("Life of Pi", "Yann Martel", 1),
    ("Persepolis", "Marjane Satrapi", 1),
]
# None is a member without an account.
PASSWORDS = {
    "Sara": None,
    "Bao": None,
    "Thandi": "still-waiting-for-dune",
    "Greta": "seventeen-lost-umbrellas",
    "Nuno": "an-ice-cream-for-each-hole",
}
NOTES = [
    (1, "I read Kindred in one night. Then I bought an alarm clock.", ""),
    (3, "Still waiting for Dune.", ""),
    (2, "The tiger eats better than I do.", "https://library.example/books/5"),
]


def main():
    Path(path()).write_bytes(b"")  # an empty file is an empty database
    with closing(sqlite3.connect(path())) as db:
        db.executescript(SCHEMA)
        db.executemany("INSERT INTO books (title, author, announced) VALUES (?, ?, ?)", BOOKS)
        for name, password in PASSWORDS.items():
            row = (name, f"{name.lower()}@example.com", hasher.hash(password) if password else None)
            db.execute("INSERT INTO members (name, email, password_hash) VALUES (?, ?, ?)", row)
        db.executemany("INSERT INTO notes (member_id, words, link) VALUES (?, ?, ?)", NOTES)
        db.commit()
    print(f"{path()}: 6 books, 5 members, 3 notes")


if __name__ == "__main__":
    main()
