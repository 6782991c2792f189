"""Connections to SQLite, and the tables as they've grown over the years."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

CHANGES = Path(__file__).parent / "changes"


def connect(database: str) -> sqlite3.Connection:
    # FastAPI may open a connection in one thread and use it in another.
    db = sqlite3.connect(database, check_same_thread=False)
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA foreign_keys = ON")
    return db


def migrate(database: str) -> None:
    """Runs the files in changes/ that this database doesn't know yet, by their numbers."""
    with closing(connect(database)) as db:
        known = db.execute("PRAGMA user_version").fetchone()[0]
        for file in sorted(CHANGES.glob("*.sql")):
            number = int(file.name.partition("_")[0])
            if number > known:
                text = file.read_text(encoding="utf-8")
                db.executescript(f"BEGIN;\n{text}\n;PRAGMA user_version = {number};COMMIT;")


def get_db(request: Request) -> Iterator[sqlite3.Connection]:
    """Opens a connection for one request."""
    with closing(connect(request.app.state.database)) as db:
        yield db


Db = Annotated[sqlite3.Connection, Depends(get_db)]
