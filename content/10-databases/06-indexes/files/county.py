"""Makes libraries of any size in memory: first Deniz's ten books, then invented ones."""

import sqlite3

FIRST = """Silent Last Hidden Paper Golden Restless Borrowed Distant Broken Salt
Winter Blue Lost Quiet Copper Midnight Slow Green Second Northern""".split()
SECOND = """Harbour Garden Letter Mirror Island Kitchen River Promise Map Bridge
Orchard Station Lantern Window Market Theatre Mountain Journey Orchestra Lighthouse""".split()
GIVEN = """Alma Bram Celia Davi Elsa Farah Goran Hana Ivo Jana
Kaito Leila Marek Nia Olga Paulo Quinn Rosa Samir Tove""".split()
FAMILY = """Abara Berg Costa Dogan Eriksen Fofana Gupta Haddad Ito Jansen
Kowal Lopes Mbeki Novak Okoro Petrov Quiroga Rossi Sato Tran""".split()

# SQLite counts from 10 to the size, and makes a book of each number.
BOOKS = """
INSERT INTO books (id, isbn, title, author, year, copies)
WITH RECURSIVE numbers (n) AS (
    SELECT 10 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?
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


def library(size):
    """Returns an open library with this many books."""
    connection = sqlite3.connect(":memory:")
    with open("library.sql", encoding="utf-8") as file:
        connection.executescript(file.read())
    connection.execute("CREATE TEMP TABLE words (id INTEGER PRIMARY KEY, first, second, given, family)")
    words = list(zip(range(20), FIRST, SECOND, GIVEN, FAMILY))
    connection.executemany("INSERT INTO words VALUES (?, ?, ?, ?, ?)", words)
    connection.execute(BOOKS, (size,))
    connection.execute("DROP TABLE words")
    connection.commit()
    return connection
