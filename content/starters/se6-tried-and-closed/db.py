"""The database: one connection for each request."""

import os
import sqlite3
from contextlib import closing
from typing import Annotated

from fastapi import Depends


def path() -> str:
    return os.environ.get("SHELF_DB", "shelf.db")


def get_db():
    # FastAPI may begin and end a request in different threads.
    with closing(sqlite3.connect(path(), check_same_thread=False)) as db:
        db.row_factory = sqlite3.Row
        yield db


Db = Annotated[sqlite3.Connection, Depends(get_db)]
