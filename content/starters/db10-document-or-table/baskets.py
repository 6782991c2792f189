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
    raise NotImplementedError


def get(connection, key, now):
    """Returns the value under a key. If there's none, or if its time is over, returns None."""
    raise NotImplementedError


def forget_old(connection, now):
    """Deletes the entries whose time is over, and returns how many there were."""
    raise NotImplementedError
