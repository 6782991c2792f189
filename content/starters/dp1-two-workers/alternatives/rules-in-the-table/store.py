"""Everything that the workers share."""

import sqlite3
from contextlib import contextmanager


@contextmanager
def connected():
    connection = sqlite3.connect("numbers.db", timeout=10)
    connection.execute("CREATE UNIQUE INDEX IF NOT EXISTS one_each ON numbers (phone) WHERE called = 0")
    try:
        with connection:
            yield connection
    finally:
        connection.close()


def number_for(phone):
    """Returns the number of a phone, and whether it's new."""
    try:
        with connected() as connection:
            return connection.execute("INSERT INTO numbers (phone) VALUES (?)", (phone,)).lastrowid, True
    except sqlite3.IntegrityError:
        with connected() as connection:
            query = "SELECT number FROM numbers WHERE called = 0 AND phone = ?"
            return connection.execute(query, (phone,)).fetchone()[0], False


def call_next():
    with connected() as connection:
        rows = connection.execute(
            "UPDATE numbers SET called = 1 WHERE number = "
            "(SELECT min(number) FROM numbers WHERE called = 0) RETURNING number"
        ).fetchall()
    return rows[0][0] if rows else None


def look():
    with connected() as connection:
        return connection.execute(
            "SELECT max(CASE called WHEN 1 THEN number END), count(CASE called WHEN 0 THEN 1 END) FROM numbers"
        ).fetchone()
