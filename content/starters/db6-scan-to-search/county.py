"""The county's database: fill it, open it, and change its indexes. You don't have to read this."""

import sqlite3
import sys
from pathlib import Path

FIRST = """Silent Last Hidden Paper Golden Restless Borrowed Distant Broken Salt
Winter Blue Lost Quiet Copper Midnight Slow Green Second Northern""".split()
SECOND = """Harbour Garden Letter Mirror Island Kitchen River Promise Map Bridge
Orchard Station Lantern Window Market Theatre Mountain Journey Orchestra Lighthouse""".split()
GIVEN = """Alma Bram Celia Davi Elsa Farah Goran Hana Ivo Jana
Kaito Leila Marek Nia Olga Paulo Quinn Rosa Samir Tove""".split()
FAMILY = """Abara Berg Costa Dogan Eriksen Fofana Gupta Haddad Ito Jansen
Kowal Lopes Mbeki Novak Okoro Petrov Quiroga Rossi Sato Tran""".split()

# SQLite counts from the numbers of Deniz's library to the size, and makes a row of each number.
BOOKS = """
INSERT INTO books (id, isbn, title, author, year, copies)
WITH RECURSIVE numbers (n) AS (
    SELECT 10 UNION ALL SELECT n + 1 FROM numbers WHERE n < :books
), mixed (n, h) AS (
    SELECT n, n * 2654435761 % 4294967296 / 65536 FROM numbers WHERE n > 10
)
SELECT
    n,
    printf('91%011d', n),
    (SELECT first FROM words WHERE id = n % 20) || ' '
        || (SELECT second FROM words WHERE id = n / 20 % 20) || ' ' || (n / 400 + 1),
    (SELECT given FROM words WHERE id = h % 20) || ' ' || char(65 + h / 400 % 26) || '. '
        || (SELECT family FROM words WHERE id = h / 20 % 20),
    1900 + n * 13 % 126,
    1 + n % 4
FROM mixed
"""
MEMBERS = """
INSERT INTO members (id, name, email)
WITH RECURSIVE numbers (n) AS (
    SELECT 6 UNION ALL SELECT n + 1 FROM numbers WHERE n < :members
)
SELECT n, (SELECT given FROM words WHERE id = n % 20), printf('reader%d@example.com', n)
FROM numbers WHERE n > 6
"""
LOANS = """
INSERT INTO loans (id, book_id, member_id, lent_on, due, returned_on)
WITH RECURSIVE numbers (n) AS (
    SELECT 14 UNION ALL SELECT n + 1 FROM numbers WHERE n < :loans
), mixed (n, h, day) AS (
    SELECT n, n * 2654435761 % 4294967296, n * 371 / :loans FROM numbers WHERE n > 14
)
SELECT
    n,
    1 + h % :books,
    1 + h / 7 % :members,
    date('2027-03-01', '+' || day || ' days'),
    date('2027-03-01', '+' || (day + 21) || ' days'),
    CASE WHEN day < 350 THEN date('2027-03-01', '+' || (day + 1 + n % 20) || ' days') END
FROM mixed
"""


def fill(connection, books, members, loans):
    """Makes the tables of library.sql, and adds invented rows until there are this many."""
    connection.executescript(Path("library.sql").read_text(encoding="utf-8"))
    connection.execute("CREATE TEMP TABLE words (id INTEGER PRIMARY KEY, first, second, given, family)")
    words = zip(range(20), FIRST, SECOND, GIVEN, FAMILY)
    connection.executemany("INSERT INTO words VALUES (?, ?, ?, ?, ?)", words)
    sizes = {"books": books, "members": members, "loans": loans}
    for statement in [BOOKS, MEMBERS, LOANS]:
        connection.execute(statement, sizes)
    connection.execute("DROP TABLE words")
    connection.commit()


def open_county():
    """Returns a connection to county.db."""
    if not Path("county.db").exists():
        sys.exit("There is no county.db in this folder yet. Type: python make_county.py")
    return sqlite3.connect("county.db")


def use_indexes(connection, file=None):
    """Removes all indexes that were made with CREATE INDEX, and makes those in the file."""
    query = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    for (name,) in connection.execute(query).fetchall():
        connection.execute(f'DROP INDEX "{name}"')
    if file is not None:
        connection.executescript(Path(file).read_text(encoding="utf-8-sig"))
