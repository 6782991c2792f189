"""One connection for the whole program, and a lock, so that only one request at a time uses it."""

import sqlite3
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

FILE = Path(__file__).with_name("recipes.db")
SCHEMA = Path(__file__).with_name("schema.sql")

connection = sqlite3.connect(FILE, check_same_thread=False)
connection.row_factory = sqlite3.Row
connection.execute("PRAGMA foreign_keys = ON")
lock = Lock()


@contextmanager
def reading():
    with lock:
        yield connection


@contextmanager
def changing():
    with lock:
        try:
            yield connection
            connection.commit()
        except BaseException:
            connection.rollback()
            raise


def make_tables():
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
        connection.executescript(SCHEMA.read_text(encoding="utf-8"))
