"""A key-value store: a value under a key, until its time is over. `now` is a number of seconds."""

import json

TABLE = """
CREATE TABLE IF NOT EXISTS entries (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    expires REAL NOT NULL
)
"""


def start(connection):
    """Makes the table, if it isn't there yet."""
    connection.execute(TABLE)


def put(connection, key, value, now, seconds):
    """Keeps a value under a key for so many seconds. It replaces the one that was there."""
    query = "INSERT INTO entries (key, value, expires) VALUES (?, ?, ?)"
    with connection:
        connection.execute(query, (key, json.dumps(value), now + seconds))


def get(connection, key, now):
    """Returns the value under a key. If there's none, or if its time is over, returns None."""
    query = "SELECT value FROM entries WHERE key = ? AND expires > ?"
    row = connection.execute(query, (key, now)).fetchone()
    return None if row is None else json.loads(row[0])


def forget_old(connection, now):
    """Deletes the entries whose time is over, and returns how many there were."""
    with connection:
        return connection.execute("DELETE FROM entries WHERE expires <= ?", (now,)).rowcount
