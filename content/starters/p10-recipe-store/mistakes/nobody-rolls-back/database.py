"""The way to the database. Each request opens its own connection, and closes it."""

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

from store import NotFoundError, TakenError, UnfitError

FILE = Path(__file__).with_name("recipes.db")
SCHEMA = Path(__file__).with_name("schema.sql")


def connect():
    connection = sqlite3.connect(FILE)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


@contextmanager
def reading():
    with closing(connect()) as connection:
        yield connection


shared = sqlite3.connect(FILE, check_same_thread=False)
shared.row_factory = sqlite3.Row
shared.execute("PRAGMA foreign_keys = ON")


@contextmanager
def changing():
    """Makes one transaction of all the changes in a block."""
    try:
        yield shared
    except (NotFoundError, TakenError, UnfitError):
        shared.rollback()
        raise
    shared.commit()


def make_tables():
    """Makes the tables of schema.sql, unless there is a database already."""
    if FILE.exists() and FILE.stat().st_size > 0:
        return
    try:
        with closing(connect()) as connection:
            connection.executescript(SCHEMA.read_text(encoding="utf-8"))
    except sqlite3.Error:
        FILE.unlink(missing_ok=True)
        raise
