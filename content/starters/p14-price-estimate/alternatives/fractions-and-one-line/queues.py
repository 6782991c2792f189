"""A queue in SQLite, without Python's own transactions: each statement is one."""

import json
import sqlite3

from errors import Refused
from settings import get_settings


class Queue:
    def __init__(self):
        self.db = sqlite3.connect(get_settings().database, isolation_level=None)
        self.db.row_factory = sqlite3.Row
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA busy_timeout = 8000")
        self.db.execute(
            "CREATE TABLE IF NOT EXISTS work (id INTEGER PRIMARY KEY, items TEXT NOT NULL, "
            "worker TEXT, next INTEGER NOT NULL DEFAULT 0, results TEXT NOT NULL DEFAULT '[]')"
        )

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        self.db.close()

    def add(self, items):
        return self.db.execute("INSERT INTO work (items) VALUES (?)", (json.dumps(items),)).lastrowid

    def show(self, number):
        row = self.db.execute("SELECT * FROM work WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise Refused(404, "unknown", f"Nobody has given us a job {number}.")
        total = len(json.loads(row["items"]))
        if row["next"] == total:
            return {"id": number, "state": "done", "results": json.loads(row["results"])}
        state = "waiting" if row["worker"] is None else "running"
        return {"id": number, "state": state, "progress": row["next"] / total}

    def take(self, worker):
        """Returns a job that's this worker's. SQLite looks and writes in one statement."""
        rows = self.db.execute(
            "UPDATE work SET worker = :me WHERE id = (SELECT id FROM work "
            "WHERE next < json_array_length(items) AND (worker IS NULL OR worker = :me) "
            "ORDER BY worker IS NULL, id LIMIT 1) RETURNING id, items, next",
            {"me": worker},
        ).fetchall()
        return rows[0] if rows else None

    def save(self, number, row, result):
        self.db.execute(
            "UPDATE work SET results = json_insert(results, '$[#]', json(?)), next = ? "
            "WHERE id = ? AND next = ?",
            (json.dumps(result), row + 1, number, row),
        )
