"""Who sends a request. Everybody at the station has a random key, and the table has its SHA-256."""

import hashlib
import sqlite3
from typing import Annotated

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from foghorn.database import Db
from foghorn.problems import Problem

Key = Annotated[HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))]


def hash_key(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def find_visitor(key: Key, db: Db) -> sqlite3.Row | None:
    """Returns who sends the request, or None for a listener."""
    if key is None:
        return None
    query = "SELECT id, name, role FROM people WHERE key_hash = ?"
    return db.execute(query, (hash_key(key.credentials),)).fetchone()


Visitor = Annotated[sqlite3.Row | None, Depends(find_visitor)]


def find_me(visitor: Visitor) -> sqlite3.Row:
    """Returns who sends the request. Listeners don't get past this."""
    if visitor is None:
        raise Problem(401, "This needs a key of the station.", {"WWW-Authenticate": "Bearer"})
    return visitor


Me = Annotated[sqlite3.Row, Depends(find_me)]
