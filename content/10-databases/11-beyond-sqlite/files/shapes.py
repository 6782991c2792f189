"""The library of 6 March 2028 in three shapes, all in memory. You don't have to read this."""

import sqlite3
from pathlib import Path

from documents import Documents, meter

FIRST = "Silent Last Hidden Paper Golden Restless Borrowed Distant Broken Salt".split()
SECOND = "Harbour Garden Letter Mirror Island Kitchen River Promise Map Bridge".split()
GIVEN = "Alma Bram Celia Davi Elsa Farah Goran Hana Ivo Jana".split()
INDEXES = """
CREATE INDEX loans_by_book ON loans (book_id);
CREATE INDEX loans_by_member ON loans (member_id);
CREATE INDEX loans_by_due ON loans (due);
"""


def tables(size=10):
    """Returns a connection to the tables, with so many books. From the eleventh on, they're invented."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(Path("library.sql").read_text(encoding="utf-8"))
    books, members, loans = [], [], []
    for number in range(11, size + 1):
        title = f"{FIRST[number % 10]} {SECOND[number // 10 % 10]} {number // 100 + 1}"
        books.append((number, f"91{number:011}", title, "R. Holm", 1900 + number % 120, 1 + number % 4))
        if number % 4 == 3:
            members.append((7 + len(members), GIVEN[number // 4 % 10], f"reader{number}@example.com"))
        borrower = members[number * 7 % len(members)][0]
        loans.append((number, borrower, "2028-01-10", "2028-01-31", "2028-01-24"))
        if number % 3 == 0:
            loans.append((number, borrower, "2028-03-01", "2028-03-22", None))
    connection.executemany("INSERT INTO books VALUES (?, ?, ?, ?, ?, ?)", books)
    connection.executemany("INSERT INTO members VALUES (?, ?, ?)", members)
    query = "INSERT INTO loans (book_id, member_id, lent_on, due, returned_on) VALUES (?, ?, ?, ?, ?)"
    connection.executemany(query, loans)
    connection.commit()
    connection.executescript(INDEXES)
    meter.reset()
    return connection


def books(size=10):
    """Returns the books as documents. Each has its loans inside, with the names of the members."""
    connection, loans = tables(size), {}
    query = """SELECT book_id, member_id, name, lent_on, due, returned_on
        FROM loans JOIN members ON members.id = member_id ORDER BY loans.id"""
    for book_id, *values in connection.execute(query):
        loan = dict(zip(["member_id", "name", "lent_on", "due", "returned_on"], values))
        loans.setdefault(book_id, []).append(loan)
    collection = Documents(sqlite3.connect(":memory:"), "books")
    for values in connection.execute("SELECT id, title, author, year, copies FROM books ORDER BY id"):
        book = dict(zip(["id", "title", "author", "year", "copies"], values))
        collection.put(book["id"], {**book, "loans": loans.get(book["id"], [])})
    meter.reset()
    return collection


def members(size=10):
    """Returns the members as documents. Each has its loans inside, with the titles of the books."""
    connection, loans = tables(size), {}
    query = """SELECT member_id, book_id, title, lent_on, due, returned_on
        FROM loans JOIN books ON books.id = book_id ORDER BY loans.id"""
    for member_id, *values in connection.execute(query):
        loan = dict(zip(["book_id", "title", "lent_on", "due", "returned_on"], values))
        loans.setdefault(member_id, []).append(loan)
    collection = Documents(sqlite3.connect(":memory:"), "members")
    for values in connection.execute("SELECT id, name, email FROM members ORDER BY id"):
        member = dict(zip(["id", "name", "email"], values))
        collection.put(member["id"], {**member, "loans": loans.get(member["id"], [])})
    meter.reset()
    return collection
